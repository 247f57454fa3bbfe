import type { Asked } from './site-host.ts';

/** What a browser loads for search. */
export const kinds = ['program', 'articles', 'lexicon', 'words', 'texts', 'other'] as const;
export type Kind = (typeof kinds)[number];

/** Bytes of each kind. */
export type BytesByKind = Readonly<Record<Kind, number>>;

const patterns: readonly (readonly [kind: Kind, path: RegExp])[] = [
  ['program', /^_astro\//],
  ['articles', /\/site\.kbw$/],
  ['lexicon', /\/lexicon\.kbw$/],
  ['words', /\.kbw$/],
  ['texts', /\.pf_fragment$/],
];

/** What a file is for search. */
const kindOf = (path: string): Kind =>
  patterns.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';

/** The bytes of what was asked for, by kind. */
export function bytesByKind(asked: readonly Asked[]): BytesByKind {
  const of = (kind: Kind) =>
    asked.reduce((sum, { path, bytes }) => (kindOf(path) === kind ? sum + bytes : sum), 0);
  return {
    program: of('program'),
    articles: of('articles'),
    lexicon: of('lexicon'),
    words: of('words'),
    texts: of('texts'),
    other: of('other'),
  };
}
