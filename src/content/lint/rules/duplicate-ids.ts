import type { Finding } from '../../../model/finding.ts';
import type { YamlFile } from '../../files/content-reader.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Every id stands once: categories, reasons, channels, and articles also where only case differs. */
export const duplicateIds: Rule = (context) => [
  ...repeated(context, context.files.categories),
  ...repeated(context, context.files.reasons),
  ...repeated(context, context.files.channels),
  ...repeatedArticles(context),
];

function repeated(
  { finding }: RuleContext,
  { data, positionOf }: YamlFile<{ readonly id: string }[]>,
): Finding[] {
  return data.flatMap(({ id }, index) =>
    data.findIndex((other) => other.id === id) < index
      ? [finding('content/duplicate-id', positionOf([index, 'id']), id)]
      : [],
  );
}

/** Two files that make one address on a disk or a host that folds case or Unicode forms. */
function repeatedArticles({ files, finding }: RuleContext): Finding[] {
  const seen = new Set<string>();
  return files.articles.flatMap(({ article }) => {
    const key = `${article.locale}/${article.id}`.normalize('NFC').toLowerCase();
    if (seen.has(key))
      return [finding('content/duplicate-id', { file: article.file, line: 1, column: 1 }, article.id)];
    seen.add(key);
    return [];
  });
}
