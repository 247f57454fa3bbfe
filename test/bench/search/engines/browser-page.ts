import { chromium, type Page } from '@playwright/test';
import { testBrowser } from '../../../support/browser.ts';
import { sentBytes } from './first-load.ts';

/** A page in a browser of its own, whose site is a list of files. */
export interface BrowserPage {
  readonly page: Page;
  /** Bytes of the files that were asked for so far, as a server sends them. */
  readonly loadedBytes: () => number;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  css: 'text/css',
  wasm: 'application/wasm',
};

const typeOf = (path: string) =>
  types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

/** Nothing resolves this name: whatever is asked for comes from the list, or is not there. */
const origin = 'http://search.invalid';

/**
 * Opens a site in headless Chromium, at its first page.
 *
 * @param files path without its first slash → content
 * @param start path of the page
 * @throws where there is no browser
 */
export async function openBrowserPage(
  files: ReadonlyMap<string, string | Uint8Array>,
  start: string,
): Promise<BrowserPage> {
  const browser = await chromium.launch(await testBrowser());
  const asked = new Set<string>();
  const page = await browser.newPage();
  await page.route('**/*', async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(1));
    const content = files.get(path);
    if (content === undefined) return route.fulfill({ status: 404 });
    asked.add(path);
    return route.fulfill({ contentType: typeOf(path), body: Buffer.from(content) });
  });
  await page.goto(`${origin}/${start}`);
  return {
    page,
    loadedBytes: () => [...asked].reduce((sum, path) => sum + sentBytes(files.get(path) ?? ''), 0),
    close: () => browser.close(),
  };
}
