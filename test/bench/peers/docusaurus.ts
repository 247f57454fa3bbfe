import { join } from 'node:path';
import { mdxDialect, siteHref } from '../corpus/dialects.ts';
import { reactComponents } from './component-files.ts';
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

const config = `export default {
  title: 'Bench',
  url: 'https://bench.example',
  baseUrl: '/',
  trailingSlash: true,
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  future: { v4: true, faster: true },
  presets: [
    ['classic', { docs: { routeBasePath: '/', sidebarPath: './sidebars.js' }, blog: false, sitemap: false }],
  ],
};
`;

const map = `import original from '@theme-original/MDXComponents';
import { components } from '../components/map.js';
export default { ...original, ...components };
`;

const build = ({ home, project }: PeerPlace) => [
  nodeCommand(project, join(home, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'),
];

const packages = {
  '@docusaurus/core': '3.10.2',
  '@docusaurus/faster': '3.10.2',
  '@docusaurus/preset-classic': '3.10.2',
  '@mdx-js/react': '3.1.1',
  react: '19.2.8',
  'react-dom': '19.2.8',
};

/** Docusaurus with its faster bundler, categories alone in the sidebar; it has no search of its own. */
export const docusaurus: Peer = {
  id: 'docusaurus',
  title: 'Docusaurus with faster, categories in the sidebar, no search',
  packages,
  overrides: { '@docsearch/react': '4.7.0' },
  version: ({ home }) => packageVersion(home, '@docusaurus/core'),
  most: 1000,
  files(articles) {
    const all = shelves(articles);
    const sidebar = all.map(({ locale, category, title }) => ({
      type: 'doc',
      id: `${locale}/${category}/index`,
      label: title,
    }));
    return [
      ['package.json', '{ "private": true }\n'],
      ['docusaurus.config.mjs', config],
      ['sidebars.js', `module.exports = ${JSON.stringify({ docs: sidebar })};\n`],
      ['src/theme/MDXComponents.js', map],
      ...reactComponents('src/components'),
      ['docs/index.md', homePage(all, shelfUrl)],
      ...all.map((shelf): [string, string] => [
        `docs${shelfUrl(shelf)}index.md`,
        shelfPage(shelf, articleUrl),
      ]),
    ];
  },
  source: ({ locale, id }) => `docs/${locale}/${id}.mdx`,
  page: ({ locale, id }) => `build/${locale}/${id}/index.html`,
  dialect: ({ locale }) => mdxDialect(siteHref(locale)),
  leavings: ['build', '.docusaurus', 'node_modules', '../node_modules/.cache'],
  scenarios: { 'cold-html': build, 'edit-body': build },
};
