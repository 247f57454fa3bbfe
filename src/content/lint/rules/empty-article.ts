import type { Rule } from '../rule.ts';

/** A published article has a text. */
export const emptyArticle: Rule = ({ files, finding }) =>
  files.articles.flatMap(({ article }) =>
    article.data.status === 'published' && article.bodyDigest === ''
      ? [finding('article/empty', { file: article.file, line: article.bodyOffset + 1, column: 1 }, '')]
      : [],
  );
