import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The least that a content root needs, to which a test adds. */
export const minimal = {
  'site.yaml': 'name: Help\nlocales: [ja, en]\n',
  'articles/ja/billing/check-bill.mdx':
    '---\ntitle: 請求額を確かめる\n---\n\nマイページで見られます。\n',
};

const made: string[] = [];
process.on('exit', () => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

/** A temporary content root of these files, relative path → text. */
export function contentRoot(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'sakini-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
