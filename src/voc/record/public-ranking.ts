import type { Ranking } from '../../model/ranking.ts';
import type { ChannelService, Service } from '../../model/service.ts';

/**
 * A ranking as it may be committed beside public content: the order and the reasons, and at which
 * hours a channel is busy or quiet. Scores, counts, waits, shares of kept promises and digests of raw
 * files stay private, they are 0 or left out.
 */
export function publicRanking({ builtFrom, lists, articles, worklist, service }: Ranking): Ranking {
  const shown = service && publicService(service);
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
    ...(shown && { service: shown }),
  };
}

/** Busy and quiet hours without any figure; undefined where no channel has some. */
function publicService({ channels, ...period }: Service): Service | undefined {
  const told = Object.entries(channels).flatMap(([id, { spans }]): [string, ChannelService][] => {
    const hours = spans.flatMap(({ days, from, to, level }) =>
      level === undefined ? [] : [{ days, from, to, level }],
    );
    return hours.length === 0 ? [] : [[id, { spans: hours }]];
  });
  return told.length === 0 ? undefined : { ...period, channels: Object.fromEntries(told) };
}
