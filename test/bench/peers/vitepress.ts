import { join } from 'node:path';
import { htmlDialect, siteHref } from '../corpus/dialects.ts';
import {
  articleUrl,
  homePage,
  nodeCommand,
  packageVersion,
  shelfPage,
  shelfUrl,
  shelves,
  type Shelf,
} from './peer-kit.ts';
import type { Peer, PeerPlace } from './peer.ts';

const config = (all: readonly Shelf[]) => {
  const sidebar = all.map((shelf) => ({ text: shelf.title, link: shelfUrl(shelf) }));
  return `import { defineConfig } from 'vitepress';

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
export default defineConfig({
  title: 'Bench',
  ignoreDeadLinks: true,
  locales: { ja: { label: '日本語', lang: 'ja' }, en: { label: 'English', lang: 'en' } },
  // Sakini colours no code either.
  markdown: { highlight: (code) => \`<pre v-pre><code>\${escape(code)}</code></pre>\` },
  themeConfig: { search: { provider: 'local' }, sidebar: ${JSON.stringify(sidebar)} },
});
`;
};

const build = ({ home, project }: PeerPlace) => [
  nodeCommand(project, join(home, 'node_modules/vitepress/bin/vitepress.js'), 'build', '.'),
];

/** VitePress with its local search; components written as the HTML that they become. */
export const vitepress: Peer = {
  id: 'vitepress',
  title: 'VitePress, local search, components as HTML',
  packages: { vitepress: '1.6.4', vue: '3.5.45' },
  version: ({ home }) => packageVersion(home, 'vitepress'),
  most: 1000,
  files(articles) {
    const all = shelves(articles);
    return [
      ['package.json', '{ "type": "module", "private": true }\n'],
      ['.vitepress/config.mjs', config(all)],
      ['index.md', homePage(all, shelfUrl)],
      ...all.map((shelf): [string, string] => [
        `${shelfUrl(shelf).slice(1)}index.md`,
        shelfPage(shelf, articleUrl),
      ]),
    ];
  },
  source: ({ locale, id }) => `${locale}/${id}/index.md`,
  page: ({ locale, id }) => `.vitepress/dist/${locale}/${id}/index.html`,
  dialect: ({ locale }) => htmlDialect(siteHref(locale)),
  leavings: ['.vitepress/dist', '.vitepress/cache', '.vitepress/.temp', 'node_modules'],
  scenarios: { 'cold-search': build, 'edit-body': build },
};
