import type { GlossaryEntry } from '../../../src/model/glossary.ts';

/** An article as every engine is given it. */
export interface EvalDoc {
  /** Unique in its set. */
  readonly id: string;
  readonly locale: string;
  readonly title: string;
  /** Plain text, one block a line. */
  readonly body: string;
  /** What the writer gave besides the text for people to find it by: questions and keywords. */
  readonly asks: readonly string[];
}

/** A query, and which articles answer it. */
export interface EvalQuery {
  readonly id: string;
  readonly locale: string;
  readonly query: string;
  /** Ids of the articles that hold the answer. */
  readonly relevant: readonly string[];
  /** Ids of the articles that hold a part of it. They count as wrong. */
  readonly related?: readonly string[] | undefined;
  /** What is special about it (`kana`, `typo`), where the set says so. */
  readonly kind?: string | undefined;
}

/** Articles of one locale with queries about them. */
export interface EvalSet {
  readonly id: string;
  readonly locale: string;
  readonly docs: readonly EvalDoc[];
  readonly queries: readonly EvalQuery[];
  /** Which words customers use for ours. The engines that are compared are not given it. */
  readonly glossary?: readonly GlossaryEntry[] | undefined;
}

/** What one source holds, locales mixed. */
export interface EvalData {
  readonly id: string;
  readonly docs: readonly EvalDoc[];
  readonly queries: readonly EvalQuery[];
  /** Which words customers use for ours, where it says so. */
  readonly glossary?: readonly GlossaryEntry[] | undefined;
}

/**
 * One set a locale, in the order in which the queries first name it. A locale without queries has
 * none. The locale is part of the id where there are several.
 */
export function localeSets({ id, docs, queries, glossary }: EvalData): EvalSet[] {
  const own = Map.groupBy(queries, ({ locale }) => locale);
  return [...own].map(([locale, asked]) => ({
    id: own.size === 1 ? id : `${id}-${locale}`,
    locale,
    docs: docs.filter((doc) => doc.locale === locale),
    queries: asked,
    ...(glossary && { glossary: glossary.filter((entry) => entry.locale === locale) }),
  }));
}
