import type { build as ja } from './tool-build-ja.ts';

/** What a build says. */
export const build: typeof ja = {
  stopped: 'The build stopped. The last output is untouched.',
  phaseContent: (articles, locales) => `Read ${articles} articles in ${locales} locales`,
  phaseRank: (source) => `Order: ${source}`,
  phaseRenderer: 'Prepared the templates',
  phaseRendererCached: 'Templates are those of the last build',
  phasePages: (pages, rendered) => `Rendered ${rendered} of ${pages} pages`,
  phaseIndex: (articles, indexed) =>
    indexed === 0
      ? `The search index of ${articles} articles is that of the last build`
      : `Indexed ${indexed} of ${articles} articles for search`,
  phasePreviewIndex: (articles, indexed) =>
    `Search: ${indexed} of ${articles} articles in a small index beside the last one (preview)`,
  progress: { compile: 'articles', pages: 'pages', index: 'search index' },
  pageChanges: (added, changed, removed, kept) =>
    `Pages: ${added} new, ${changed} changed, ${removed} removed, ${kept} as they were`,
  cacheHits: (articles, compiled, analysed) =>
    `From the cache: ${articles - compiled} of ${articles} articles compiled before, ${articles - analysed} analysed for search before`,
  times: (phases) => `Time: ${phases}`,
  phaseNames: {
    read: 'reading',
    compile: 'compiling and lint',
    rank: 'order',
    templates: 'templates',
    pages: 'pages',
    index: 'search index',
    'search-tests': 'search tests',
    publish: 'publishing',
  },
  profileHead: ['phase', 'wall s', 'CPU s', 'memory MB'],
  profileNote: (peak) =>
    `Peak memory ${peak} MB in this process. Search and templates are made in processes of their own, beside the other phases; their work is not in CPU s.`,
  noSearch: 'Without a search index (--no-search): not for publishing.',
  previewBuilt: 'A preview: publish what a build without --preview makes.',
  otherBuild: {
    problem: 'cannot be built now: another build is at work in this checkout.',
    fix: 'Wait until it is done, then build again.',
  },
  done: (pages, kilobytes, seconds, out) =>
    `Done: ${pages} pages, ${kilobytes} kB, ${seconds} s → ${out}`,
};
