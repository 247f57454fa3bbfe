import { isUnspaced, words } from '../../../../src/text/words.ts';

/** What is done to a title so that it becomes what somebody types. */
export const changes = ['beginning', 'rarest word left out', 'typo'] as const;
export type Change = (typeof changes)[number];

/** How many titles have each word. */
function spreads(titles: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const title of titles)
    for (const word of new Set(title)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A word with the two characters in its middle swapped. */
function withTypo(word: string): string {
  const chars = Array.from(word);
  const at = Math.max(0, Math.floor(chars.length / 2) - 1);
  return [...chars.slice(0, at), chars[at + 1], chars[at], ...chars.slice(at + 2)].join('');
}

/** The place of the item that is greatest by a measure, the first one of equals; -1 of none. */
function placeOfGreatest<T>(items: readonly T[], measure: (item: T) => number): number {
  const measures = items.map(measure);
  return measures.indexOf(Math.max(...measures));
}

function changed(title: readonly string[], change: Change, spread: (word: string) => number) {
  switch (change) {
    case 'beginning':
      return title.slice(0, Math.ceil(title.length / 2));
    case 'rarest word left out': {
      const rarest = placeOfGreatest(title, (word) => -spread(word));
      return title.length < 2 ? title : title.filter((_, at) => at !== rarest);
    }
    case 'typo': {
      const longest = placeOfGreatest(title, (word) => word.length);
      return title.map((word, at) => (at === longest ? withTypo(word) : word));
    }
  }
}

/**
 * What people may type who look for some of the articles: queries made from titles that are spread
 * evenly over all, changed in each way in turn. No query comes twice.
 */
export function titleQueries(titles: readonly string[], locale: string, count: number): string[] {
  const cut = titles.map((title) => words(title, locale));
  const counts = spreads(cut);
  const spread = (word: string) => counts.get(word) ?? 0;
  const picked = Array.from(
    { length: Math.min(count, titles.length) },
    (_, at) => cut[Math.floor((at * cut.length) / Math.min(count, cut.length))] ?? [],
  );
  const queries = picked.map((title, at) =>
    changed(title, changes[at % changes.length] ?? 'beginning', spread).join(
      isUnspaced(locale) ? '' : ' ',
    ),
  );
  return [...new Set(queries)];
}
