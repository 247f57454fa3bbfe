import type { Layer } from './layers.ts';

const floors = ['src/model', 'src/text', 'src/i18n'];

/** The rows of `src/site` in the table of layers. */
export const siteLayers: readonly Layer[] = [
  {
    folder: 'src/site',
    may: [...floors, 'src/content', 'src/search/query', 'src/site'],
    never: ['src/site/client'],
    why: 'which pages there are; pure.',
  },
  {
    folder: 'src/site/views',
    may: [...floors, 'src/content', 'src/search/query', 'src/site'],
    never: ['src/site/client', 'src/site/routes.ts'],
    packages: ['uqr'],
    why: 'pure: data in, exactly what one page shows out.',
  },
  {
    folder: 'src/site/embed',
    may: ['src/model', 'src/i18n', 'src/site'],
    never: ['src/site/client', 'src/site/routes.ts', 'src/site/views'],
    why: 'pure: what is put into the files that other sites load.',
  },
  {
    folder: 'src/site/hours',
    may: floors,
    why: 'when a channel is open: the same functions at build time and in the browser.',
  },
  {
    folder: 'src/site/machine',
    may: [...floors, 'src/content', 'src/site'],
    never: ['src/site/client', 'src/site/routes.ts'],
    why: 'pure: views and data in, what programs read of a page or of the site out.',
  },
  { folder: 'src/site/security', may: ['src/model'], why: 'one policy, from settings alone.' },
  {
    folder: 'src/site/client',
    may: ['src/model', 'src/text', 'src/search/query', 'src/site/hours'],
    packages: ['fflate'],
    why: 'ships to readers: no package but one of 2 kB, no messages of all locales, no views.',
  },
  {
    folder: 'src/site/client/sinks',
    may: ['src/model', 'src/site/client'],
    why: 'ships to sites with that sink only: the call of one analytics a file, and what calls it.',
  },
  {
    folder: 'src/site/client/embed',
    may: ['src/site/client/embed', 'src/site/embed'],
    why: 'ships to other sites, and into the panel there; only types of what the build puts in.',
  },
];
