import { messagesOf, type Messages } from '../../i18n/messages.ts';
import type { Channel } from '../../model/channel.ts';
import type { ChannelService, PromiseMeasured, Service, WaitSpan } from '../../model/service.ts';
import { weekHoursWords, type HoursLine } from '../hours/hours-words.ts';
import type { SiteData } from '../site-data.ts';
import { durationWords } from './duration-words.ts';
import { dayText } from './format.ts';

/** The usual wait of some hours of the week. */
export interface WaitRow {
  /** 0 is Monday. */
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly times: string;
  readonly wait: string;
  /** Of the channel's longest usual wait, in 0–1. */
  readonly share: number;
}

/** Usual waits of some days by hour. */
export interface WaitDays {
  readonly days: string;
  readonly rows: readonly WaitRow[];
}

/** Usual waits by day and hour as a table. */
export interface WaitTable {
  readonly heading: string;
  readonly columns: readonly [hours: string, wait: string];
  readonly groups: readonly WaitDays[];
}

/** A line about what was measured. No line of text breaks within hours. */
export interface MeasuredLine {
  readonly text: string;
  readonly hours: readonly string[];
}

/** What was measured of a channel, in words. */
export interface ChannelMeasured {
  readonly wait: readonly MeasuredLine[];
  readonly promise: readonly MeasuredLine[];
  readonly waits: WaitTable | undefined;
}

/** So many of the busiest, or quietest, hours are named; the table holds all. */
const namedSpans = 3;
/** A share with an interval wider than this is told with it. */
const wideInterval = 0.1;

/** What was measured of a channel; nothing where nothing was, or where site.yaml keeps it to itself. */
export function channelMeasured(data: SiteData, { id }: Channel, locale: string): ChannelMeasured {
  const service = shownService(data)?.channels[id];
  if (service === undefined) return { wait: [], promise: [], waits: undefined };
  const words = waitWords(data, locale);
  return {
    wait: waitLines(service, words),
    promise: service.promise ? [lineOf(promiseText(service.promise, words.measured))] : [],
    waits: waitTable(service, words),
  };
}

/** Of which time the measured figures are, and that they promise nothing; undefined without any. */
export function measuredNote(data: SiteData, locale: string): string | undefined {
  const service = shownService(data);
  if (service === undefined) return undefined;
  const { measured } = messagesOf(locale);
  const all = Object.values(service.channels);
  const [from, to, since] = [service.from, service.to, service.promisesFrom].map((day) =>
    dayText(day, locale),
  );
  if (from === undefined || to === undefined || since === undefined) return undefined;
  const hasWaits = all.some(({ usualSeconds }) => usualSeconds !== undefined);
  const hasHours = all.some(({ spans }) => spans.length > 0);
  const hasShares = all.some(({ promise }) => promise?.waits === 'enough');
  return [
    ...(hasWaits ? [measured.noteWaits(from, to)] : hasHours ? [measured.noteHours(from, to)] : []),
    ...(hasShares ? [measured.notePromises(since, to)] : []),
    measured.noteNoPromise,
    ...(data.ranking.builtFrom?.source === 'sample' ? [measured.noteSample] : []),
  ].join(measured.gap);
}

function shownService({ content, ranking }: SiteData): Service | undefined {
  return content.site.contact.measured ? ranking.service : undefined;
}

/** How hours and waits are said. */
interface WaitWords {
  readonly measured: Messages['measured'];
  readonly separator: string;
  readonly hours: (span: WaitSpan) => HoursLine;
  readonly line: (span: WaitSpan) => string;
  readonly about: (seconds: number) => string;
}

function waitWords({ content }: SiteData, locale: string): WaitWords {
  const { contact: messages, measured } = messagesOf(locale);
  const inLocale = { locale, fallbacks: content.site.locales, messages };
  return {
    measured,
    separator: messages.listSeparator,
    hours: (span) => weekHoursWords(span, inLocale),
    line(span) {
      const { days, times } = weekHoursWords(span, inLocale);
      return measured.hours(days, times);
    },
    about: (seconds) => durationWords(seconds, messages),
  };
}

/** The usual wait, and the hours that stand out most, in the order of the week. */
function waitLines(
  { usualSeconds, spans }: ChannelService,
  { measured, separator, line, about }: WaitWords,
): MeasuredLine[] {
  const named = (level: WaitSpan['level'], sign: 1 | -1) => {
    const standingOut = spans
      .filter((span) => span.level === level)
      .map((span, place) => ({ span, place }))
      .toSorted(
        (a, b) => sign * ((b.span.seconds ?? 0) - (a.span.seconds ?? 0)) || a.place - b.place,
      )
      .slice(0, namedSpans)
      .toSorted((a, b) => a.place - b.place);
    return joined(standingOut.map(({ span }) => span)).map(
      (span, index, all) => line(span) + (index < all.length - 1 ? separator : ''),
    );
  };
  const [busy, quiet] = [named('busy', 1), named('quiet', -1)];
  return [
    ...(usualSeconds === undefined ? [] : [lineOf(measured.usual(about(usualSeconds)))]),
    ...(busy.length === 0 ? [] : [{ text: measured.busy, hours: busy }]),
    ...(quiet.length === 0 ? [] : [{ text: measured.quiet, hours: quiet }]),
  ];
}

/** Hours that follow on one another on the same days are said as one. */
function joined(spans: readonly WaitSpan[]): WaitSpan[] {
  const all: WaitSpan[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last?.to === span.from && last.days.join() === span.days.join())
      all[all.length - 1] = { ...last, to: span.to };
    else all.push(span);
  }
  return all;
}

const lineOf = (text: string): MeasuredLine => ({ text, hours: [] });

function waitTable({ spans }: ChannelService, words: WaitWords): WaitTable | undefined {
  const { measured, hours, about } = words;
  const longest = Math.max(0, ...spans.map(({ seconds = 0 }) => seconds));
  const groups = new Map<string, WaitRow[]>();
  for (const span of spans) {
    const { days, from, to, seconds } = span;
    if (seconds === undefined) continue;
    const { days: name, times } = hours(span);
    const rows = groups.get(name) ?? [];
    const wait = measured.about(about(seconds));
    groups.set(name, [...rows, { days, from, to, times, wait, share: seconds / longest }]);
  }
  if (groups.size === 0) return undefined;
  return {
    heading: measured.table,
    columns: [measured.columnHours, measured.columnWait],
    groups: [...groups].map(([days, rows]) => ({ days, rows })),
  };
}

/** How a promise was kept. A share is rounded down: 99.6 % are not all. */
function promiseText(promise: PromiseMeasured, measured: Messages['measured']): string {
  if (promise.waits !== 'enough') return measured[promise.waits];
  const { kept, lo, hi } = promise;
  const percent = Math.floor(Math.round(kept * 10_000) / 100);
  if (hi - lo <= wideInterval) return measured.kept(percent);
  return measured.keptRange(Math.floor(lo * 100), Math.ceil(hi * 100));
}
