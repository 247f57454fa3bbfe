import type { Ranking } from '../../model/ranking.ts';

/**
 * A ranking as it may be committed beside public content: the order and the reasons. Scores, counts
 * and digests of raw files stay private, they are 0 or left out.
 */
export function publicRanking({ builtFrom, lists, articles, worklist }: Ranking): Ranking {
  const { source, from, to } = builtFrom;
  const noScore = { score: 0, lo: 0, hi: 0 };
  return {
    version: 1,
    builtFrom: { source, inputs: [], ...(from && { from }), ...(to && { to }) },
    lists: Object.fromEntries(
      Object.entries(lists).map(([list, ranked]) => [
        list,
        ranked.map(({ id }) => ({ id, ...noScore })),
      ]),
    ),
    articles: Object.fromEntries(
      Object.entries(articles).map(([id, { because, solvesForMost }]) => [
        id,
        {
          ...{ ...noScore, because, demand: 0, exposures: 0, settled: 0, towardContact: 0 },
          ...{ escalations: 0, yes: 0, no: 0 },
          ...(solvesForMost && { solvesForMost }),
        },
      ]),
    ),
    worklist,
  };
}
