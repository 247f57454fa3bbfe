import type { Channel, ChannelKind } from '../../model/channel.ts';
import type { Content } from '../../model/content.ts';
import { localize } from '../../model/localize.ts';
import { seededDice } from './dice.ts';

/** An article as invented customers meet it. */
export interface SampleArticle {
  readonly id: string;
  readonly locale: string;
  readonly category: string;
  readonly reasons: readonly string[];
  readonly priority: number;
  readonly code: string | undefined;
  /** Share of the people with its problem who open it when they see it, and whom it helps. */
  readonly appeal: number;
  readonly quality: number;
}

/** A reason for which invented customers come. */
export interface SampleReason {
  readonly id: string;
  readonly category: string;
  /** How many people have it, beside the other reasons. */
  readonly weight: number;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** A channel that invented customers use. */
export interface SampleChannel {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly weight: number;
  readonly handleSeconds: number;
  readonly waitSeconds: number;
}

/** Everything that decides what invented customers do. */
export interface SampleWorld {
  readonly locales: readonly string[];
  readonly articles: readonly SampleArticle[];
  readonly reasons: readonly SampleReason[];
  readonly channels: readonly SampleChannel[];
}

/** Use, handling time and wait by kind of channel: phone is used most and takes longest. */
const kinds = {
  phone: { weight: 50, handleSeconds: 420, waitSeconds: 140 },
  chat: { weight: 18, handleSeconds: 600, waitSeconds: 36 },
  line: { weight: 10, handleSeconds: 540, waitSeconds: 400 },
  email: { weight: 8, handleSeconds: 480, waitSeconds: 14_400 },
  form: { weight: 6, handleSeconds: 480, waitSeconds: 14_400 },
  store: { weight: 6, handleSeconds: 900, waitSeconds: 900 },
  chatbot: { weight: 4, handleSeconds: 90, waitSeconds: 0 },
} as const;

/**
 * An invented world for the articles, reasons and channels of a help centre. What an article or a
 * reason is like depends on the seed and its own id alone, so that a new article changes little.
 */
export function sampleWorld(content: Content, seed: string): SampleWorld {
  const { site, articles, reasons, channels, codes } = content;
  const codeOf = new Map(Object.entries(codes).map(([code, id]) => [id, code]));
  return {
    locales: site.locales,
    articles: articles
      .filter(({ data }) => data.status === 'published')
      .map(({ id, locale, category, data }) => ({
        ...{ id, locale, category, code: codeOf.get(id) },
        ...{ reasons: data.reasons, priority: data.priority },
        ...character(`${seed}:${id}`, data.priority, locale === site.locales[0] ? 1 : 0.85),
      })),
    reasons: reasons.map(({ id, category, title, aliases }) => ({
      id,
      category: category ?? '',
      weight: (1 - seededDice(`${seed}:${id}`).throw()) ** 3 + 0.05,
      words: Object.fromEntries(
        site.locales.map((locale) => [
          locale,
          [localize(title, locale), ...spoken(aliases, locale)],
        ]),
      ),
    })),
    channels: usualChannels(channels).map(({ id, kind }) => ({ id, kind, ...kinds[kind] })),
  };
}

/** One channel of each kind that is open to everybody: the one that is named like its kind, if any. */
function usualChannels(channels: readonly Channel[]): Channel[] {
  const open = channels.filter(({ entitlement }) => entitlement === undefined);
  return [...Map.groupBy(open, ({ kind }) => kind).values()].flatMap((same) => {
    const usual = same.find(({ id, kind }) => id === kind) ?? same[0];
    return usual === undefined ? [] : [usual];
  });
}

/**
 * How inviting and how good an article is. Writers give priority to what concerns many, so a low one
 * fits few of the people with its reason; and some articles invite but do not help.
 */
function character(seed: string, priority: number, goodness: number) {
  const dice = seededDice(seed);
  const [inviting, good] = [dice.throw(), dice.throw()];
  const fits = 0.25 + 0.15 * priority;
  return dice.happens(0.08)
    ? { appeal: 0.8 + 0.15 * inviting, quality: 0.15 * good * goodness }
    : { appeal: (0.5 + 0.4 * inviting) * fits, quality: (0.3 + 0.6 * good) * fits * goodness };
}

/** The aliases of a locale, told apart by their script. */
function spoken(aliases: readonly string[], locale: string): string[] {
  return aliases.filter((alias) => /^[\x20-\x7e]+$/.test(alias) === (locale !== 'ja'));
}
