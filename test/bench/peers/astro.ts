import { join } from 'node:path';
import { mdxDialect, siteHref } from '../corpus/dialects.ts';
import { astroFiles } from './astro-files.ts';
import { nodeCommand, packageVersion } from './peer-kit.ts';
import type { Peer, PeerPlace } from './peer.ts';

const astroCli = ({ engine }: PeerPlace) => join(engine, 'node_modules/astro/bin/astro.mjs');
const pagefindCli = ({ engine }: PeerPlace) =>
  join(engine, 'node_modules/pagefind/lib/runner/bin.cjs');

const build = (place: PeerPlace) => nodeCommand(place.project, astroCli(place), 'build');
const html = (place: PeerPlace) => [build(place)];
const search = (place: PeerPlace) => [
  build(place),
  nodeCommand(place.project, pagefindCli(place), '--site', 'dist'),
];

/** Astro as it comes: a collection of MDX, a bare layout, and Pagefind's command afterwards. */
export const astro: Peer = {
  id: 'astro',
  title: 'Astro, collection + @astrojs/mdx (search: + Pagefind CLI)',
  packages: {},
  version({ engine }) {
    const version = packageVersion(engine, 'astro');
    const mdx = packageVersion(engine, '@astrojs/mdx');
    const pagefind = packageVersion(engine, 'pagefind');
    if (version === undefined || mdx === undefined || pagefind === undefined) return undefined;
    return `${version}, @astrojs/mdx ${mdx}, Pagefind ${pagefind}`;
  },
  most: Infinity,
  files: astroFiles,
  source: ({ locale, id }) => `src/content/articles/${locale}/${id}.mdx`,
  dialect: ({ locale }) => mdxDialect(siteHref(locale)),
  page: ({ locale, id }) => `dist/${locale}/${id}/index.html`,
  leavings: ['dist', '.cache', '.astro', 'node_modules'],
  scenarios: {
    'cold-html': html,
    'cold-search': search,
    unchanged: search,
    'edit-body': search,
    'edit-title': search,
  },
  dev: (place, port) => nodeCommand(place.project, astroCli(place), 'dev', '--port', String(port)),
};
