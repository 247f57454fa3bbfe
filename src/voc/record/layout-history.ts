import type { LayoutRow } from '../../model/layout-row.ts';
import type { Ranking } from '../../model/ranking.ts';

/** Articles of the home page's list. */
const homePlaces = 10;

/** What readers see of a list: the home page shows the first ten, a category page all. */
export function shownOf(list: string, ids: readonly string[]): readonly string[] | undefined {
  const [kind] = list.split(':');
  if (kind === 'home') return ids.slice(0, homePlaces);
  return kind === 'category' ? ids : undefined;
}

/**
 * The history of layouts with what stands from a day on: lists that changed end the day before and
 * begin anew; the others go on as they are. Recorded twice on a day, the later one holds.
 *
 * @param before in any order
 * @param isPublished whether readers can see an article of a locale
 * @param day `2026-10-31`
 */
export function nextLayout(
  before: readonly LayoutRow[],
  lists: Ranking['lists'],
  { isPublished, day }: { isPublished: (locale: string, id: string) => boolean; day: string },
): LayoutRow[] {
  const earlier = before.filter((row) => row.valid_from < day);
  const byList = Map.groupBy(earlier, ({ list_id }) => list_id);
  const all = [...new Set([...byList.keys(), ...Object.keys(lists)])];
  const rows = all.flatMap((list) => {
    const locale = list.split(':').at(-1) ?? '';
    const own = byList.get(list) ?? [];
    const ids = (lists[list] ?? []).map(({ id }) => id).filter((id) => isPublished(locale, id));
    const now = shownOf(list, ids);
    if (now === undefined) return own;
    const open = own.filter(({ valid_to }) => valid_to === undefined || valid_to >= day);
    const stood = open.toSorted((a, b) => a.position - b.position);
    if (stood.length > 0 && stood.map((row) => row.article_id).join() === now.join())
      return own.map((row) => (open.includes(row) ? withoutEnd(row) : row));
    return [
      ...own.map((row) => (open.includes(row) ? { ...row, valid_to: day } : row)),
      ...now.map((article_id, index) => {
        return { valid_from: day, list_id: list, position: index + 1, article_id };
      }),
    ];
  });
  return rows.toSorted(inOrder);
}

function withoutEnd({ valid_from, list_id, position, article_id }: LayoutRow): LayoutRow {
  return { valid_from, list_id, position, article_id };
}

function inOrder(a: LayoutRow, b: LayoutRow): number {
  const first = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return (
    first(a.valid_from, b.valid_from) || first(a.list_id, b.list_id) || a.position - b.position
  );
}

/** Rows as `layout.csv`. Ids hold no comma, quote or line break. */
export function layoutText(rows: readonly LayoutRow[]): string {
  const lines = rows.map(({ valid_from, valid_to = '', list_id, position, article_id }) =>
    [valid_from, valid_to, list_id, position, article_id].join(','),
  );
  return ['valid_from,valid_to,list_id,position,article_id', ...lines, ''].join('\n');
}
