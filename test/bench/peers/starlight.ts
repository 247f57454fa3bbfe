import { join } from 'node:path';
import { mdxDialect, siteHref } from '../corpus/dialects.ts';
import { astroComponents, componentNames } from './component-files.ts';
import {
  homePage,
  nodeCommand,
  packageVersion,
  shelfPage,
  shelfUrl,
  shelves,
  articleUrl,
} from './peer-kit.ts';
import type { Shelf } from './peer-kit.ts';
import type { Peer, PeerPlace } from './peer.ts';

/** The sidebar leads to the categories: one that lists all articles on each page would be no fair peer. */
const config = (all: readonly Shelf[]) => {
  const own = all.filter(({ locale }) => locale === 'ja');
  const links = own.map(({ title, category }) => ({ label: title, link: `/${category}/` }));
  return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [
    starlight({
      title: 'Bench',
      defaultLocale: 'ja',
      locales: { ja: { label: '日本語', lang: 'ja' }, en: { label: 'English', lang: 'en' } },
      sidebar: ${JSON.stringify(links)},
      // Sakini colours no code either.
      expressiveCode: false,
    }),
  ],
  markdown: { syntaxHighlight: false },
  cacheDir: './.cache',
});
`;
};

const contentConfig = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const astroCli = ({ home }: PeerPlace) => join(home, 'node_modules/astro/bin/astro.mjs');
const build = (place: PeerPlace) => [nodeCommand(place.project, astroCli(place), 'build')];

const packages = { astro: '7.3.4', '@astrojs/starlight': '0.42.4' };

/** Starlight as it comes, with its Pagefind, and categories alone in the sidebar. */
export const starlight: Peer = {
  id: 'starlight',
  title: 'Starlight, categories in the sidebar, with Pagefind',
  packages,
  version: ({ home }) => packageVersion(home, '@astrojs/starlight'),
  most: 5000,
  files(articles) {
    const all = shelves(articles);
    return [
      // Astro bundles the packages that the project names.
      ['package.json', JSON.stringify({ type: 'module', private: true, dependencies: packages })],
      ['astro.config.mjs', config(all)],
      ['src/content.config.ts', contentConfig],
      ...astroComponents('src/components'),
      ...['ja', 'en'].map((locale): [string, string] => [
        `src/content/docs/${locale}/index.md`,
        homePage(
          all.filter((shelf) => shelf.locale === locale),
          shelfUrl,
        ),
      ]),
      ...all.map((shelf): [string, string] => [
        `src/content/docs${shelfUrl(shelf)}index.md`,
        shelfPage(shelf, articleUrl),
      ]),
    ];
  },
  source: ({ locale, id }) => `src/content/docs/${locale}/${id}.mdx`,
  page: ({ locale, id }) => `dist/${locale}/${id}/index.html`,
  dialect: ({ locale }) => mdxDialect(siteHref(locale)),
  // Starlight has no map of components: its writers import them.
  extra: `${componentNames.map((name) => `import ${name} from '/src/components/${name}.astro';`).join('\n')}\n\n`,
  leavings: ['dist', '.cache', '.astro', 'node_modules'],
  scenarios: { 'cold-search': build, 'edit-body': build },
};
