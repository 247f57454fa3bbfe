import type { ExposureCount } from '../count/exposures.ts';
import { betaAround, meanOf, observe, type Beta } from './beta.ts';

/** Pseudo-exposures at the general rate that every article starts from. */
const priorExposures = 10;
/** What is believed before any exposure: settled share in general, and among No voters. */
const general = { settled: 0.55, quiet: 0.35, weight: 10 };

/** Beliefs about settled shares, by locale and article. */
export interface SettledBeliefs {
  /** Settled share among readers who voted No. */
  readonly quiet: number;
  readonly of: (locale: string, article: string) => Beta;
}

/**
 * What is believed of every article's settled share: its own exposures, mixed with 10 at the general
 * rate of its locale. In a further locale, the starting point moves with what the same article does
 * in the default locale.
 */
export function settledBeliefs(
  counts: readonly ExposureCount[],
  defaultLocale: string,
): SettledBeliefs {
  const byKey = new Map(counts.map((count) => [`${count.locale}/${count.article}`, count]));
  const generalRate = (locale: string) => rateOf(counts.filter((count) => count.locale === locale));
  const rates = new Map<string, number>();
  const rate = (locale: string) => {
    const known = rates.get(locale) ?? generalRate(locale);
    rates.set(locale, known);
    return known;
  };
  const of = (locale: string, article: string): Beta => {
    const own = byKey.get(`${locale}/${article}`);
    const twin = byKey.get(`${defaultLocale}/${article}`);
    const lift =
      locale === defaultLocale || twin === undefined
        ? 1
        : meanOf(of(defaultLocale, article)) / rate(defaultLocale);
    const start = Math.min(0.95, rate(locale) * lift);
    return observe(betaAround(start, priorExposures), {
      observations: own?.exposures ?? 0,
      successes: own?.settled ?? 0,
    });
  };
  const sum = (key: 'no' | 'settledNo') => counts.reduce((total, count) => total + count[key], 0);
  const quiet = observe(betaAround(general.quiet, general.weight), {
    observations: sum('no'),
    successes: sum('settledNo'),
  });
  return { quiet: meanOf(quiet), of };
}

function rateOf(counts: readonly ExposureCount[]): number {
  const sum = (key: 'exposures' | 'settled') =>
    counts.reduce((total, count) => total + count[key], 0);
  const belief = observe(betaAround(general.settled, general.weight), {
    observations: sum('exposures'),
    successes: sum('settled'),
  });
  return meanOf(belief);
}
