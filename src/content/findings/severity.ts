import type { RuleId } from '../../i18n/tool-messages.ts';
import type { Severity } from '../../model/finding.ts';

/** Rules whose findings do not stop a build. Errors are only what cannot be built right. */
const warnings: ReadonlySet<RuleId> = new Set([
  'article/empty',
  'article/not-mdx',
  'article/place',
  'article/unknown-locale',
  'article/unknown-partner',
  'article/unknown-reason',
  'article/unknown-related',
  'category/unlisted',
  'channel/unknown-reason',
  'code/unknown-article',
  'image/external',
  'image/no-alt',
  'incident/unknown-article',
  'locale/missing-message',
  'locale/no-file',
  'locale/unknown-file',
  'mdx/attribute',
  'mdx/callout-type',
  'mdx/missing-prop',
  'mdx/unknown-prop',
  'reason/unknown-category',
  'search-test/unknown-article',
  'search-test/unknown-locale',
  'situation/too-deep',
]);

/** How bad a finding of a rule is. */
export const severityOf = (rule: RuleId): Severity => (warnings.has(rule) ? 'warning' : 'error');
