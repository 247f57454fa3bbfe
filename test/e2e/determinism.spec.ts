import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { engineCopy } from '../support/engine-copy.ts';
import { builtSite } from '../support/site-pages.ts';

const digests = (folder: string) => {
  const { base, files } = builtSite(folder);
  return new Map(
    [...files].map((path) => {
      const file = path.slice(base.length);
      return [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ];
    }),
  );
};

test('the same content elsewhere, in another time zone and language, gives the same bytes', async () => {
  test.setTimeout(180_000);
  const copy = engineCopy('.');
  try {
    const content = join(copy.folder, 'elsewhere/help');
    const out = join(copy.folder, 'published');
    cpSync('content', content, { recursive: true });
    const env = { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };
    await copy.build({ content, out, env });
    const [here, there] = [digests('dist'), digests(out)];
    const names = new Set([...here.keys(), ...there.keys()]);
    const different = [...names].filter((name) => here.get(name) !== there.get(name)).sort();
    const shown = different.slice(0, 20);
    expect(shown, `${different.length} files are not those of dist/`).toEqual([]);
    process.stdout.write(`determinism: ${names.size} files of two builds are identical\n`);
  } finally {
    copy.remove();
  }
});
