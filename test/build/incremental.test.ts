import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { engineCopy, type EngineCopy } from '../support/engine-copy.ts';
import { buildHere, differences, engine } from '../support/build.ts';

const folder = mkdtempSync(join(tmpdir(), 'sakini-incremental-'));
const content = join(folder, 'content');
let copy: EngineCopy;

beforeAll(() => {
  copy = engineCopy(engine);
});
afterAll(() => {
  copy.remove();
  rmSync(folder, { recursive: true, force: true });
});

const words = ['請求', '解約', '返金', 'パスワード', '住所', '配送', '口座', '機種変更'];
const pick = <T>(from: readonly T[], at: number): T | undefined =>
  from[at % Math.max(1, from.length)];

/** The content that every run starts from: the fixture with every component, and a few plain articles. */
function startContent(): void {
  rmSync(content, { recursive: true, force: true });
  cpSync(join(engine, 'test/fixtures/every-component'), content, { recursive: true });
  for (const [index, word] of words.entries())
    write(
      `articles/ja/${index % 2 === 0 ? 'guide' : 'billing'}/plain-${index}.mdx`,
      `---\ntitle: ${word}の手続き\nupdatedAt: 2026-01-0${index + 1}\nreasons: []\nasks: [${word}を(知りたい|変えたい)]\n---\n\n## ${word}について\n\n${word}は**マイページ**でできます。\n`,
    );
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(join(content, path), change(readFileSync(join(content, path), 'utf8')));
}

/** Articles that a change may touch: those that no other file of the fixture names. */
const plain = () =>
  readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /plain-\d+\w*\.mdx$/.test(path))
    .map((path) => `articles/${path}`)
    .sort();

type Change = (n: number) => void;

/** What people do between two builds. */
const changes: Readonly<Record<string, Change>> = {
  nothing: () => undefined,
  editBody: (n) => edit(pick(plain(), n) ?? '', (text) => `${text}\n追記 ${n}。\n`),
  editTitle: (n) =>
    edit(pick(plain(), n) ?? '', (text) => text.replace(/^title: .*/m, `title: 改題 ${n}`)),
  editDate: (n) =>
    edit(pick(plain(), n) ?? '', (text) =>
      text.replace(
        /^updatedAt: .*/m,
        `updatedAt: 2026-02-${String((n % 28) + 1).padStart(2, '0')}`,
      ),
    ),
  editOwnData: (n) =>
    edit(pick(plain(), n) ?? '', (text) =>
      text.replace(/^(outcome: .*\n)?asks:/m, `outcome: 結果 ${n}\nasks:`),
    ),
  rename: (n) => {
    const path = pick(plain(), n) ?? '';
    renameSync(join(content, path), join(content, path.replace(/plain-(\d+)\w*/, `plain-$1x${n}`)));
  },
  remove: (n) => {
    if (plain().length > 3) rmSync(join(content, pick(plain(), n) ?? ''));
  },
  add: (n) =>
    write(`articles/ja/guide/plain-9${n}.mdx`, `---\ntitle: 新しい記事 ${n}\n---\n\n本文 ${n}。\n`),
  moveCategory: (n) => {
    const path = pick(plain(), n) ?? '';
    const target = path.includes('/billing/')
      ? path.replace('/billing/', '/guide/')
      : path.replace('/guide/', '/billing/');
    mkdirSync(dirname(join(content, target)), { recursive: true });
    renameSync(join(content, path), join(content, target));
  },
  categoryTitle: (n) =>
    edit('categories.yaml', (text) => text.replace(/^(\s+ja: ).*/m, `$1棚 ${n}`)),
  ranking: (n) =>
    edit(pick(plain(), n) ?? '', (text) =>
      text.replace(/^(priority: .*\n)?updatedAt:/m, `priority: ${(n % 5) + 1}\nupdatedAt:`),
    ),
  siteName: (n) => edit('site.yaml', (text) => text.replace(/^(\s+ja: ).*/m, `$1名前 ${n}`)),
  image: (n) =>
    edit('articles/ja/guide/diagram.svg', (text) =>
      text.replace(/(<!--.*-->)?\s*$/, `<!-- ${n} -->\n`),
    ),
  publicFile: (n) => write('public/note.txt', `${n}\n`),
  ownComponent: (n) =>
    edit('components/Badge.astro', (text) => `${text.replace(/<!--.*-->\n?/g, '')}<!-- ${n} -->\n`),
  freePage: (n) => write('pages/ja/news.mdx', `---\ntitle: お知らせ ${n}\n---\n\n本文 ${n}\n`),
  layout: (n) => {
    const file = join(copy.folder, 'src/layouts/Layout.astro');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/<body( data-n="\d+")?/, `<body data-n="${n}"`));
  },
};

test('after any changes, what is built on from before equals what is built from nothing', async () => {
  const step = fc.record({
    kind: fc.constantFrom(...Object.keys(changes)),
    n: fc.integer({ min: 1, max: 99 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 9, maxLength: 10 }), async (steps) => {
      startContent();
      const place = { engine: copy.folder, contentRoot: content };
      const kept = { ...place, kb: join(folder, 'kb-kept'), out: join(folder, 'kept') };
      for (const { kind, n } of [{ kind: 'nothing', n: 0 }, ...steps]) {
        changes[kind]?.(n);
        const { result } = await buildHere(kept);
        const nothing = { ...place, kb: join(folder, 'kb-nothing'), out: join(folder, 'nothing') };
        await buildHere({ ...nothing, fresh: true });
        expect(result.ok, `after ${kind} ${n}`).toBe(true);
        expect(differences(kept.out, nothing.out), `after ${kind} ${n}`).toEqual([]);
      }
    }),
    { numRuns: 1, seed: 20261122, endOnFailure: true },
  );
}, 240_000);
