import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { layers } from './support/layer-table.ts';
import { colorProblems, importsOf, layerProblems } from './support/layers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const source = (folder: string, name: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file.slice(root.length).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

const files = [...source('src', /\.(ts|astro|css)$/), ...source('scripts', /\.ts$/)];
const linesOf = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

test('imports go one way', () => {
  expect(layerProblems(files, layers)).toEqual([]);
});

test('every row of the layer table is a folder that has files', () => {
  const folders = new Set(files.map(({ path }) => dirname(path)));
  expect(layers.map(({ folder }) => folder).filter((folder) => !folders.has(folder))).toEqual([]);
});

test('a script is at most 40 lines, a source file at most 300', () => {
  const tooLong = files
    .map(({ path, text }) => ({ path, lines: linesOf(text) }))
    .filter(({ path, lines }) => lines > (path.startsWith('scripts/') ? 40 : 300));
  expect(tooLong).toEqual([]);
});

test('colours stand in the tokens alone', () => {
  // tokens.css maps the design system's colours to roles, and nothing else may know a colour.
  const styled = files.filter(
    ({ path }) => /\.(css|astro)$/.test(path) && path !== 'src/styles/tokens.css',
  );
  expect(styled.flatMap(colorProblems)).toEqual([]);
});

test('time, chance and the working folder are read at the edges only', () => {
  // The command line is one edge; the reader's browser, which has a clock of its own, the other.
  const inner = files.filter(({ path }) => !/^(scripts|src\/cli|src\/site\/client)\//.test(path));
  const reads = inner.flatMap(({ path, text }) =>
    (
      text.match(/Date\.now\(|new Date\(\)|Math\.random\(|process\.cwd\(|performance\.now\(/g) ?? []
    ).map((call) => `${path} calls ${call}`),
  );
  expect(reads).toEqual([]);
});

const made = (path: string, text: string) => layerProblems([{ path, text }], layers);

test('a forbidden import is named with its file', () => {
  const problems = made(
    'src/site/views/made-up-view.ts',
    "import { readFileSync } from 'node:fs';\nimport { localize } from '../../model/text.ts';\nimport type { Ranked } from '../../voc/rank/rank.ts';\n",
  );
  expect(problems).toEqual([
    expect.stringMatching(/^src\/site\/views\/made-up-view\.ts imports node:fs, /),
    expect.stringMatching(
      /^src\/site\/views\/made-up-view\.ts imports \.\.\/\.\.\/voc\/rank\/rank\.ts, /,
    ),
  ]);
});

test('an import in a script of a template, for a type or when called is an import', () => {
  const template = `---\nimport Page from './Page.astro';\n---\n<p>import x from 'text'</p>\n<script>\n  import '../site/client/main.ts';\n</script>\n`;
  expect(importsOf({ path: 'a.astro', text: template })).toEqual([
    './Page.astro',
    '../site/client/main.ts',
  ]);
  const code = `const load = () => import('./late.ts');\nexport { one } from './one.ts';\ntype T = import('./type.ts').T;\n`;
  expect(importsOf({ path: 'a.ts', text: code })).toEqual(['./late.ts', './one.ts', './type.ts']);
  expect(importsOf({ path: 'a.css', text: "@import url('./b.css');" })).toEqual(['./b.css']);
});

test('an exception beats what a row allows, and a folder without a row is named', () => {
  expect(
    made('src/search/query/a.ts', "import '../index/b.ts'; import '../article-text.ts';"),
  ).toEqual([expect.stringContaining('imports ../index/b.ts')]);
  expect(made('src/made-up/a.ts', '')).toEqual([
    'src/made-up has no row in the layer table (src/made-up/a.ts).',
  ]);
});

test('a package that a row does not name is forbidden', () => {
  expect(made('src/site/client/a.ts', "import { z } from 'zod';")).toHaveLength(1);
  expect(made('src/model/a.ts', "import { z } from 'zod';")).toEqual([]);
});

test('raw colours are found, roles and addresses are not', () => {
  const css = (text: string) => colorProblems({ path: 'a.css', text });
  expect(css('a { color: #FFF; background: rgb(0 0 0 / 50%) }')).toHaveLength(2);
  expect(css('a { color: var(--kb-color-text); background: url(a.svg#fff) } /* #000 */')).toEqual(
    [],
  );
});
