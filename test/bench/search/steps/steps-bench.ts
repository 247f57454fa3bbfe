import { searchGroups } from '../../../../src/build/search-groups.ts';
import { indexCutter } from '../../../../src/search/index/analysed-entry.ts';
import { openWords } from '../../../../src/search/query/word-reader.ts';
import { markdownTable } from '../../report/results-text.ts';
import type { EvalSet } from '../eval-set.ts';
import { wordArticles, wordBundle } from '../ours/word-bundle.ts';
import { qualityOf, rateCells, type Answered, type Quality } from '../quality.ts';
import { allSteps, type Step } from './all-steps.ts';
import { stepSearch } from './step-search.ts';

/** What search is worth on a set without one of its steps. */
export interface StepRow {
  readonly without: string;
  readonly quality: Quality;
  /** Queries whose first article is another one than with all steps. */
  readonly otherFirst: number;
}

/** Search on a set, with all its steps and without each in turn. */
export async function runSteps(
  set: EvalSet,
  steps: readonly Step[] = allSteps,
): Promise<StepRow[]> {
  const rows: StepRow[] = [];
  let whole: readonly Answered[] | undefined;
  for (const step of steps) {
    const answers = await answersWithout(step, set);
    whole ??= answers;
    const otherFirst = answers.filter(({ ids }, at) => ids[0] !== whole?.[at]?.ids[0]).length;
    rows.push({ without: step.name, quality: qualityOf(answers), otherFirst });
  }
  return rows;
}

/** What search answers to the queries of a set, a step left out. */
export async function answersWithout(step: Step, set: EvalSet): Promise<Answered[]> {
  const { docs, locale, queries } = set;
  const answer = stepSearch(await openWords(await bundleWithout(step, set), locale), locale, step);
  const answers: Answered[] = [];
  for (const { query, relevant, kind } of queries) {
    const ids = (await answer(query)).flatMap((article) => docs[article]?.id ?? []);
    answers.push({ relevant, kind, ids });
  }
  return answers;
}

/** The index of words of a set, which a step may change. */
async function bundleWithout(
  { cutter: change = (own) => own, indexed }: Step,
  { docs, locale, glossary = [] }: EvalSet,
) {
  const cutter = change(await indexCutter(locale));
  const articles = wordArticles(docs, cutter, indexed);
  const groups = await searchGroups(locale, glossary);
  return wordBundle({ locale, articles, groups, cutter });
}

/** Steps × metrics as a Markdown table. */
export function stepTable(rows: readonly StepRow[]): string {
  const body = rows.map(({ without, quality, otherFirst }, at) => [
    without,
    ...rateCells(quality),
    at === 0 ? '' : String(otherFirst),
  ]);
  const heads = ['without', 'hit@1', 'hit@3', 'hit@5', 'MRR@10', 'no result', 'other first'];
  return markdownTable([heads, ...body], 1);
}
