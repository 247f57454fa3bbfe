import { assumptions } from './assumptions.ts';
import type { InterestArticle, Stand } from './list-stands.ts';
import type { Expected } from './pseudo-weight.ts';

/** Clicks at the assumed attraction that it starts from. */
const usualClicks = 5;

/** By what the attraction of all reasons together is off, none of them counting for too much. */
export function attractionCorrection(rows: readonly Expected[], weight: number): number {
  let [clicks, expected] = [usualClicks, usualClicks];
  for (const row of rows) {
    const part = 1 / (1 + row.expected / weight);
    clicks += row.clicks * part;
    expected += row.expected * part;
  }
  return clicks / expected;
}

const falls = Array.from({ length: 16 }, (_, at) => 0.2 + at * 0.1);
/** How sure it is beforehand that attention falls as assumed (standard deviation). */
const fallSpread = 0.3;

/**
 * How attention falls with the place: the fall under which clicks on the same article in the same list
 * divide among the places that it had as they did.
 */
export function likeliestFall(
  stands: readonly Stand[],
  exposureOf: (stand: Stand, fall: number) => number,
): number {
  const groups = [
    ...Map.groupBy(stands, ({ article, list }) => `${list} ${article.id}`).values(),
  ].filter((own) => own.length > 1 && own.some(({ clicks }) => clicks > 0));
  const fits = falls.map((fall) => {
    const prior = -(((fall - assumptions.attentionFall) / fallSpread) ** 2) / 2;
    return groups.reduce((sum, own) => {
      const exposures = own.map((stand) => exposureOf(stand, fall));
      const all = exposures.reduce((total, each) => total + each, 0);
      return own.reduce(
        (total, { clicks }, at) =>
          clicks > 0
            ? total + clicks * Math.log(Math.max(1e-12, (exposures[at] ?? 0) / all))
            : total,
        sum,
      );
    }, prior);
  });
  return falls[fits.indexOf(Math.max(...fits))] ?? assumptions.attentionFall;
}

/** By what the scale of the home page is off: clicks there ÷ those that are expected, one vote a category. */
export function homeCorrection(
  stands: readonly Stand[],
  {
    usualOf,
    exposureOf,
    fall,
  }: {
    usualOf: (article: InterestArticle) => number;
    exposureOf: (stand: Stand, fall: number) => number;
    fall: number;
  },
): number {
  const home = stands.filter(({ kind }) => kind === 'home');
  let votes = 0;
  let sum = 0;
  for (const own of Map.groupBy(home, ({ article }) => article.category).values()) {
    const clicks = own.reduce((total, stand) => total + stand.clicks, 0);
    const expected = own.reduce(
      (total, stand) => total + exposureOf(stand, fall) * usualOf(stand.article),
      0,
    );
    if (expected <= 0) continue;
    const weight = clicks / (clicks + 10);
    votes += weight;
    sum += weight * Math.log((clicks + 1) / (expected + 1));
  }
  return votes > 0 ? Math.exp(sum / (votes + 0.5)) : 1;
}
