import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { FindingMaker } from '../findings/finding-maker.ts';
import type { ContentFiles } from '../files/content-files.ts';
import type { Rule } from './rule.ts';
import { articleReferences } from './rules/article-references.ts';
import { categoryIds } from './rules/category-ids.ts';
import { duplicateIds } from './rules/duplicate-ids.ts';
import { emptyArticle } from './rules/empty-article.ts';
import { siteValues } from './rules/site-values.ts';
import { situationTargets } from './rules/situation-targets.ts';
import { spokenCodes } from './rules/spoken-codes.ts';
import { takenPaths } from './rules/taken-paths.ts';
import { yamlReferences } from './rules/yaml-references.ts';

const rules: readonly Rule[] = [
  siteValues,
  duplicateIds,
  categoryIds,
  articleReferences,
  yamlReferences,
  situationTargets,
  spokenCodes,
  takenPaths,
  emptyArticle,
];

/** What is wrong between the files of a content root: ids, references, paths, codes. Bodies are the compile step's. */
export function lintContent(
  content: Content,
  files: ContentFiles,
  finding: FindingMaker,
): Finding[] {
  const articleIds = [...new Set(content.articles.map(({ id }) => id))].sort();
  const reasonIds = content.reasons.map(({ id }) => id);
  const categories = content.categories.map(({ id }) => id);
  const context = { content, files, finding, articleIds, reasonIds, categoryIds: categories };
  return rules.flatMap((rule) => rule(context));
}
