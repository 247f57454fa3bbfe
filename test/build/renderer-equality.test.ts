import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { checkSite } from '../../src/build/check-site.ts';
import { bodyComponents } from '../../src/content/compile/body-components.ts';
import { withoutEasing } from '../../src/content/compile/cjk-emphasis.ts';
import type { BodyNode } from '../../src/model/compiled.ts';
import { routes, type Route } from '../../src/site/routes.ts';
import type { RankedLists } from '../../src/site/site-data.ts';
import type { PageView } from '../../src/site/views/page-view.ts';
import { ordinaryBuild, type OrdinaryBuild } from '../support/ordinary-build.ts';

const engine = join(import.meta.dirname, '../..');
mkdirSync(join(engine, '.kb/test'), { recursive: true });
// Astro loses the styles of components that share no folder with it, so not among temporary files.
const folder = mkdtempSync(join(engine, '.kb/test/equality-'));
const content = join(folder, 'content');
const out = join(folder, 'dist');

/** What a free-form page can hold besides: emphasis that is eased, styles and scripts of own components. */
const more = {
  'pages/ja/emphasis.mdx':
    '---\ntitle: 強調\n---\n\nこれは**「領収書」**です。9:00~17:00、[~受付](/help/ja/contact/)\n\n| 列 |\n| --- |\n| **「値」**だけ |\n\n<Scoped />\n',
  'components/Scoped.astro':
    '---\nimport { word } from "./word.ts";\n---\n<p class="scoped">{word}</p>\n<style>.scoped { font-weight: bold }</style>\n<script>document.body.dataset["scoped"] = "1";</script>\n',
  'components/word.ts': 'export const word = "a < b & \'c\'";\n',
};

let pages: Route[] = [];
let ordinary: OrdinaryBuild;

beforeAll(async () => {
  cpSync('test/fixtures/every-component', content, { recursive: true });
  for (const [path, text] of Object.entries(more)) writeFileSync(join(content, path), text);
  const kb = join(folder, 'kb');
  const language = 'en';
  const built = await buildSite({
    cwd: engine,
    engine,
    kb,
    contentRoot: content,
    out,
    contacts: [],
    events: [],
    language,
    strict: false,
    fresh: true,
    search: false,
    preview: false,
    now: () => 0,
    onPhase: () => undefined,
    onProgress: () => undefined,
  });
  expect(built.ok).toBe(true);
  const checked = await checkSite({
    cwd: engine,
    engine,
    contentRoot: content,
    language,
    drafts: false,
  });
  if (checked.site === undefined) throw new Error('The fixture cannot be read.');
  const ranking: RankedLists = JSON.parse(readFileSync(join(kb, 'ranking.json'), 'utf8'));
  const site = { ...checked.site.site, ranking };
  pages = routes(site);
  mkdirSync(join(folder, 'ordinary'));
  ordinary = await ordinaryBuild({
    contentRoot: content,
    base: '/help/',
    routes: pages,
    folder: join(folder, 'ordinary'),
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kinds: Readonly<Record<PageView['kind'], true>> = {
  root: true,
  home: true,
  category: true,
  article: true,
  embed: true,
  search: true,
  situations: true,
  contact: true,
  'contact-reason': true,
  code: true,
  redirect: true,
  'not-found': true,
  page: true,
};

test('the site holds every kind of page and every component of bodies', () => {
  const views = pages.map(({ view }) => view());
  expect(new Set(views.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));
  const names = (nodes: readonly BodyNode[]): string[] =>
    nodes.flatMap((node) => (typeof node === 'string' ? [] : [node.c, ...names(node.k)]));
  const used = views.flatMap((view) => (view.kind === 'article' ? names(view.nodes) : []));
  expect(Object.keys(bodyComponents).filter((name) => !used.includes(name))).toEqual([]);
});

test('every page has the bytes that an ordinary build of Astro gives its view', () => {
  const fileOf = (path: string) => join(out, /\.html$/.test(path) ? path : `${path}index.html`);
  for (const { path } of pages) {
    const html = readFileSync(ordinary.fileOf(path), 'utf8');
    expect(readFileSync(fileOf(path), 'utf8'), path).toBe(withoutEasing(html));
  }
  // Without emphasis that was eased, nothing would have to be brought back.
  const eased = readFileSync(ordinary.fileOf('ja/pages/emphasis/'), 'utf8');
  expect(withoutEasing(eased)).not.toBe(eased);
});

test('both builds have the same pages, styles and scripts', () => {
  const filesOf = (root: string, part: string) =>
    readdirSync(join(root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
      .sort();
  const assets = filesOf(out, '_astro');
  expect(assets.length).toBeGreaterThan(3);
  expect(assets).toEqual(filesOf(ordinary.out, '_astro'));
  for (const file of assets)
    expect(readFileSync(join(out, file), 'utf8'), file).toBe(
      readFileSync(join(ordinary.out, file), 'utf8'),
    );
  const html = (root: string) => filesOf(root, '').filter((file) => file.endsWith('.html'));
  expect(
    html(out)
      .map((file) => file.replace(/\/index\.html$|\.html$/, ''))
      .sort(),
  ).toEqual(
    html(ordinary.out)
      .map((file) => file.replace(/(\.html)?\/index\.html$/, ''))
      .sort(),
  );
});
