import type { Rule } from '../rule.ts';

/** Ids that are routes of their own and so cannot name a category. */
const reservedIds = new Set(['search', 'contact', 'situations', 'pages']);
const isReserved = (id: string) => /^\d+$/.test(id) || reservedIds.has(id);

/** No category takes the address of another page, and every category with articles is described. */
export const categoryIds: Rule = ({ files, finding }) => {
  const described = new Set(files.categories.data.map(({ id }) => id));
  const listed = files.categories.data.flatMap(({ id }, index) =>
    isReserved(id)
      ? [finding('category/reserved', files.categories.positionOf([index, 'id']), id)]
      : [],
  );
  const seen = new Set<string>();
  const used = files.articles.flatMap(({ article: { category, file } }) => {
    if (seen.has(category) || described.has(category)) return [];
    seen.add(category);
    const at = { file, line: 1, column: 1 };
    return [finding(isReserved(category) ? 'category/reserved' : 'category/unlisted', at, category)];
  });
  return [...listed, ...used];
};
