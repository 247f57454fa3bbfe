import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { ContentFiles } from '../files/content-files.ts';
import type { FindingMaker } from '../findings/finding-maker.ts';

/** What a rule looks at. */
export interface RuleContext {
  readonly content: Content;
  readonly files: ContentFiles;
  readonly finding: FindingMaker;
  /** Every article id, any locale, sorted. */
  readonly articleIds: readonly string[];
  readonly reasonIds: readonly string[];
  readonly categoryIds: readonly string[];
}

/** One rule: everything that it has to say about a content root. Pure. */
export type Rule = (context: RuleContext) => Finding[];
