import { siteLayers } from './layer-table-site.ts';
import type { Layer } from './layers.ts';

const floors = ['src/model', 'src/text', 'src/i18n'];

/**
 * Who may import whom: the table of the style guide, one row a folder. A folder without a row fails.
 * Change a row in a commit of its own, with the reason.
 */
export const layers: readonly Layer[] = [
  {
    folder: 'src',
    may: ['src/site/views'],
    packages: ['astro'],
    why: 'declares what templates are given.',
  },

  { folder: 'src/model', may: [], packages: ['zod'], why: 'the words of the project.' },
  {
    folder: 'src/text',
    may: ['src/model', 'node_modules/budoux/module/data'],
    packages: ['stemmer'],
    why: 'language functions that run anywhere; of BudouX only its model, and a stemmer of 1 kB.',
  },
  { folder: 'src/i18n', may: ['src/model'], why: 'messages that run anywhere.' },

  {
    folder: 'src/content',
    may: [...floors, 'src/content'],
    node: true,
    packages: ['yaml', 'fastest-levenshtein'],
    why: 'from files to trusted articles; nothing of ranking, search or pages.',
  },
  {
    folder: 'src/content/findings',
    may: [...floors, 'src/content/nearest.ts', 'src/content/yaml-source.ts'],
    packages: ['zod'],
    why: 'how a mistake becomes a place, a cause and a fix; used by whoever finds one.',
  },
  {
    folder: 'src/content/files',
    may: [
      ...floors,
      'src/content/findings',
      'src/content/compile/image.ts',
      'src/content/yaml-source.ts',
    ],
    node: true,
    packages: ['gray-matter', 'sharp', 'zod'],
    why: 'the only reader and writer of the content root.',
  },
  {
    folder: 'src/content/lint',
    may: [...floors, 'src/content'],
    why: 'pure: what is wrong with data that somebody else read.',
  },
  {
    folder: 'src/content/lint/rules',
    may: [...floors, 'src/content'],
    why: 'one pure rule a file.',
  },
  {
    folder: 'src/content/compile',
    may: [...floors, 'src/content/nearest.ts'],
    node: true,
    packages: ['satteri', 'hast', 'github-slugger'],
    why: 'one body at a time, from text to nodes; it neither reads articles nor judges them.',
  },

  {
    folder: 'src/voc',
    may: [...floors, 'src/content/files', 'src/voc'],
    node: true,
    packages: ['zod', '@duckdb/node-api'],
    why: 'from contacts and events to a ranking; nothing of search or pages.',
  },
  {
    folder: 'src/voc/ingest',
    may: [...floors, 'src/content/files', 'src/content/nearest.ts', 'src/voc'],
    node: true,
    packages: ['zod', 'csv-parse', 'fastest-levenshtein', '@duckdb/node-api'],
    why: 'the only reader of raw rows, each into a table at once, so that none stays in memory.',
  },
  {
    folder: 'src/voc/ingest/convert',
    may: [...floors, 'src/content/nearest.ts', 'src/voc'],
    node: true,
    packages: ['zod', 'csv-parse'],
    why: 'from files of other systems to canonical rows; where personal data ends.',
  },
  {
    folder: 'src/voc/ingest/sources',
    may: ['src/model', 'src/text/redact.ts', 'src/voc/ingest'],
    why: 'pure: what the records of one system mean, one system a file.',
  },
  {
    folder: 'src/voc/count',
    may: [...floors, 'src/voc'],
    node: true,
    packages: ['zod', '@duckdb/node-api'],
    why: 'the only SQL.',
  },
  {
    folder: 'src/voc/estimate',
    may: [...floors, 'src/voc'],
    why: 'pure statistics: counts in, estimates out.',
  },
  {
    folder: 'src/voc/rank',
    may: [...floors, 'src/voc'],
    why: 'pure: estimates in, order and reasons out.',
  },
  {
    folder: 'src/voc/worklist',
    may: [...floors, 'src/voc'],
    why: 'pure: estimates and searches in, what to write and what to mend out.',
  },
  {
    folder: 'src/voc/record',
    may: [...floors, 'src/content/files', 'src/voc'],
    node: true,
    why: 'what is committed of an order: itself, its reasons, and where things stood.',
  },
  {
    folder: 'src/voc/report',
    may: [...floors, 'src/content/files', 'src/voc'],
    node: true,
    packages: ['@observablehq/plot', 'linkedom', 'hast', 'hast-util-to-html', 'hastscript'],
    why: 'aggregates in, what a support leader reads out: numbers, then words, then files.',
  },
  {
    folder: 'src/voc/report/sections',
    may: [...floors, 'src/voc'],
    why: 'pure: numbers in, what one part of a report says out.',
  },
  {
    folder: 'src/voc/service',
    may: [...floors, 'src/voc'],
    packages: ['@duckdb/node-api'],
    why: 'aggregates in, what contact pages say of waits and promises out.',
  },
  {
    folder: 'src/voc/sample',
    may: [...floors, 'src/voc'],
    node: true,
    why: 'makes the synthetic sample, from a seed.',
  },

  { folder: 'src/search', may: floors, why: 'what index and query share: it runs in browsers.' },
  {
    folder: 'src/search/index',
    may: [...floors, 'src/search'],
    never: ['src/search/query'],
    node: true,
    packages: ['pagefind', '@patdx/kuromoji', '@patdx/kuromoji/node'],
    why: 'from bodies to an index, at build time.',
  },
  {
    folder: 'src/search/query',
    may: [...floors, 'src/search'],
    never: ['src/search/index'],
    why: 'from words to articles; runs in browsers and in tests, without any package.',
  },
  {
    folder: 'src/search/check',
    may: [...floors, 'src/search'],
    never: ['src/search/index'],
    why: 'pure: how well what readers use answers what a help centre expects of it.',
  },

  ...siteLayers,

  {
    folder: 'src/components',
    may: ['src/site/views', 'src/site/hours', 'src/i18n', 'src/model', 'src/layouts', 'src/styles'],
    why: 'prints one view; it gets its data as props.',
  },
  {
    folder: 'src/components/pages',
    may: ['src/site/views', 'src/components', 'src/layouts', 'src/styles'],
    why: 'one page kind a file; all of its text is in the view.',
  },
  {
    folder: 'src/components/body',
    may: ['src/site/views', 'src/i18n', 'src/model', 'src/components', 'src/styles'],
    never: ['src/components/pages'],
    packages: ['virtual:sakini/components'],
    why: 'components of articles; writers use them in free-form pages too, so they word themselves.',
  },
  {
    folder: 'src/layouts',
    may: [
      'src/site/views',
      'src/site/machine',
      'src/site/client/main.ts',
      'src/i18n',
      'src/components',
      'src/styles',
    ],
    why: 'the frame of every page with what its head tells programs, and the one script.',
  },
  {
    folder: 'src/pages',
    may: ['src/site/views', 'src/i18n', 'src/layouts', 'src/components'],
    packages: ['virtual:sakini/pages'],
    why: 'one route, which picks the component of a view.',
  },
  { folder: 'src/styles', may: [], why: 'styles, and the transform that fills in design tokens.' },

  {
    folder: 'src/build',
    may: [
      ...floors,
      'src/content',
      'src/voc',
      'src/search/index',
      'src/search/query',
      'src/search/check',
      'src/site',
      'src/styles',
      'src/build',
    ],
    never: ['src/site/client'],
    node: true,
    packages: ['astro', '@astrojs/mdx', 'esbuild', 'vite', 'sirv', 'zod'],
    why: 'drives every part; templates reach it only as a built renderer.',
  },
  {
    folder: 'src/build/dev',
    may: [...floors, 'src/site', 'src/build'],
    never: ['src/site/client'],
    node: true,
    packages: ['chokidar', 'sirv'],
    why: 'a live preview: what a build makes, page by page when it is asked for.',
  },
  {
    folder: 'src/build/cache',
    may: [
      'src/model',
      'src/content/files',
      'src/content/compile',
      'src/search/index/article-terms.ts',
      'src/build/cache',
    ],
    node: true,
    why: 'what one build leaves for the next; it knows nothing of how a build goes.',
  },
  {
    folder: 'src/cli',
    may: ['src/model', 'src/i18n'],
    node: true,
    packages: ['@clack/prompts'],
    why: 'arguments, printing and exit codes of any command.',
  },
  {
    folder: 'src/cli/commands',
    may: [...floors, 'src/cli', 'src/build', 'src/content', 'src/voc', 'src/search/check'],
    node: true,
    packages: ['@clack/prompts', 'github-slugger'],
    why: 'ties one part to words on a terminal; scripts stay a line long.',
  },
  {
    folder: 'scripts',
    may: ['src', 'test/bench', 'astro.config.mjs'],
    node: true,
    why: 'one command a file; benches are commands, too, and Astro works by its configuration.',
  },
];
