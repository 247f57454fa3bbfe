import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';

/** One thing that a page loaded; bytes after brotli 11, pictures and fonts as they are. */
export interface Loaded {
  readonly path: string;
  /** `document`, `stylesheet`, `script`, `image`, `font`, `fetch`, … */
  readonly type: string;
  readonly bytes: number;
}

/** Bytes of a text as a host sends it at best: brotli, level 11. */
export function brotliBytes(text: Uint8Array | string): number {
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;
}

/** All that a page loads by itself in an empty browser. */
export async function loadedBy(page: Page, path: string): Promise<Loaded[]> {
  const loaded: Promise<Loaded>[] = [];
  page.on('response', (response) => {
    const address = new URL(response.url());
    if (address.protocol === 'data:') return;
    const type = response.request().resourceType();
    const isPacked =
      ['image', 'font', 'media'].includes(type) && !address.pathname.endsWith('.svg');
    loaded.push(
      response.body().then((body) => ({
        path: address.host === new URL(page.url()).host ? address.pathname : address.href,
        type,
        bytes: isPacked ? body.length : brotliBytes(body),
      })),
    );
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return Promise.all(loaded);
}

/** Bytes of one type, or of all. */
export function bytesOf(loaded: readonly Loaded[], type?: string): number {
  return loaded
    .filter((each) => type === undefined || each.type === type)
    .reduce((sum, { bytes }) => sum + bytes, 0);
}
