/** An article as search reads it: what customers ask, and what it answers. */
export interface ArticleText {
  readonly title: string;
  readonly asks: readonly string[];
  readonly keywords: readonly string[];
  readonly blocks: readonly string[];
}

/**
 * Private-use characters that end a part in the indexed text. Pagefind keeps them in a fragment's
 * content but makes no term of them, so the parts come back exactly as they went in.
 */
const ends = { title: '\uE001', asks: '\uE002', keywords: '\uE003', blocks: '\uE000' } as const;

/** Before the end of a part that was cut into words: its spaces stand between words, not in the text. */
const cut = '\uE004';

/** A space of the text itself in a part that was cut into words. */
const space = '\uE005';

/** The kinds of parts that an article's text has, in the order in which they are indexed. */
export type PartKind = keyof typeof ends;

const anyMark = /[\uE000-\uE005]/gu;
const anyEnd = /(\uE004?)([\uE000-\uE003])/gu;

/** One part as it is indexed: its text, without private-use characters of its own, and its end. */
export function partText(kind: PartKind, text: string): string {
  return `${text.replace(anyMark, '')} ${ends[kind]}`;
}

/**
 * One part of a language without spaces as it is indexed: Pagefind takes what stands between spaces
 * for a word, so the pieces stand apart.
 *
 * @param cutText the pieces of a text in order; joined, they are the text
 */
export function cutPartText(
  kind: PartKind,
  text: string,
  cutText: (text: string) => readonly string[],
): string {
  const pieces = cutText(text.replace(anyMark, '').replace(/\s+/gu, ' ').trim());
  const tokens = pieces.map((piece) => (piece === ' ' ? space : piece));
  return `${tokens.join(' ')} ${cut}${ends[kind]}`;
}

const uncut = (text: string) => text.replaceAll(' ', '').replaceAll(space, ' ');

/** The parts of an article from the content of its fragment; a part without an end is dropped. */
export function parseArticleText(content: string): ArticleText {
  const parts: Record<PartKind, string[]> = { title: [], asks: [], keywords: [], blocks: [] };
  const kindOf = new Map<string, PartKind>([
    [ends.title, 'title'],
    [ends.asks, 'asks'],
    [ends.keywords, 'keywords'],
    [ends.blocks, 'blocks'],
  ]);
  let from = 0;
  for (const { 0: mark, 1: isCut, 2: end = '', index } of content.matchAll(anyEnd)) {
    const kind = kindOf.get(end);
    const given = content.slice(from, index);
    const text = (isCut === cut ? uncut(given) : given).trim();
    if (kind !== undefined && text !== '') parts[kind].push(text);
    from = index + mark.length;
  }
  return { ...parts, title: parts.title[0] ?? '' };
}
