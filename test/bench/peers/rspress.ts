import { join } from 'node:path';
import { mdxDialect, siteHref } from '../corpus/dialects.ts';
import { componentNames, reactComponents } from './component-files.ts';
import {
  articleUrl,
  homePage,
  nodeCommand,
  packageVersion,
  shelfPage,
  shelfUrl,
  shelves,
} from './peer-kit.ts';
import type { Peer, PeerPlace } from './peer.ts';

const config = `import path from 'node:path';
import { defineConfig } from '@rspress/core';

const names = ${JSON.stringify(componentNames)};
export default defineConfig({
  root: 'docs',
  title: 'Bench',
  outDir: 'dist',
  markdown: {
    link: { checkDeadLinks: false },
    globalComponents: names.map((name) => path.join(import.meta.dirname, \`components/\${name}.jsx\`)),
  },
});
`;

const build = ({ home, project }: PeerPlace) => [
  nodeCommand(project, join(home, 'node_modules/@rspress/core/bin/rspress.js'), 'build'),
];

/** Rspress as it comes, with its search. */
export const rspress: Peer = {
  id: 'rspress',
  title: 'Rspress, with its search',
  packages: { '@rspress/core': '2.0.22' },
  overrides: {
    'remark-cjk-friendly': '2.3.2',
    'remark-cjk-friendly-gfm-strikethrough': '2.3.1',
  },
  version: ({ home }) => packageVersion(home, '@rspress/core'),
  most: 1000,
  files(articles) {
    const all = shelves(articles);
    return [
      ['package.json', '{ "type": "module", "private": true }\n'],
      ['rspress.config.mjs', config],
      ...reactComponents('components'),
      ['docs/index.md', homePage(all, shelfUrl)],
      ...all.map((shelf): [string, string] => [
        `docs${shelfUrl(shelf)}index.md`,
        shelfPage(shelf, articleUrl),
      ]),
    ];
  },
  source: ({ locale, id }) => `docs/${locale}/${id}.mdx`,
  page: ({ locale, id }) => `dist/${locale}/${id}.html`,
  dialect: ({ locale }) => mdxDialect(siteHref(locale)),
  leavings: ['dist', 'doc_build', 'node_modules'],
  scenarios: { 'cold-search': build, 'edit-body': build },
};
