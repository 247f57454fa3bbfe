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

/** The kinds of parts that an article's text has, in the order in which they are indexed. */
export type PartKind = keyof typeof ends;

const anyEnd = /[\uE000-\uE003]/gu;

/** One part as it is indexed: its text, without private-use characters of its own, and its end. */
export function partText(kind: PartKind, text: string): string {
  return `${text.replace(anyEnd, '')} ${ends[kind]}`;
}

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
  for (const { 0: end, index } of content.matchAll(anyEnd)) {
    const kind = kindOf.get(end);
    const text = content.slice(from, index).trim();
    if (kind !== undefined && text !== '') parts[kind].push(text);
    from = index + end.length;
  }
  return { ...parts, title: parts.title[0] ?? '' };
}
