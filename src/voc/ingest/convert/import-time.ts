import type { ZoneClock } from '../zone-clock.ts';

/** An instant, in milliseconds since 1970, and whether its text said in which zone it is. */
export interface ImportTime {
  readonly at: number;
  readonly zoned: boolean;
}

/** First years of the eras, less one: 令和1年 is 2019. */
const eras: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  r: 2018,
  h: 1988,
  s: 1925,
};

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const offset = String.raw`(?<zone>z|utc|gmt|[+-]\d\d:?\d\d|[+-]\d\d|jst)?`;
const clockPart = String.raw`(?:(?:t|\s+)?(?<half>午前|午後|am|pm)?\s*(?<hour>\d{1,2})(?::|時)(?<minute>\d{1,2})分?(?::?(?<second>\d{1,2})(?:[.,](?<part>\d{1,9}))?秒?)?\s*(?<half2>am|pm)?\s*${offset})?`;
const weekday = String.raw`(?:\s*\([日月火水木金土a-z]+\))?`;

/** How systems write times, in NFKC and lower case. */
const forms = [
  String.raw`(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?${weekday}\s*${clockPart}`,
  String.raw`(?<era>令和|平成|昭和|[rhs])\s*(?<eraYear>\d{1,2}|元)[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?${weekday}\s*${clockPart}`,
  String.raw`(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:[t\s]?(?<hour>\d\d):?(?<minute>\d\d):?(?<second>\d\d)?\s*${offset})?`,
  String.raw`(?<day>\d{1,2})/(?<name>[a-z]{3})/(?<year>\d{4}):(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)\s*${offset}`,
].map((form) => new RegExp(`^${form}$`));

/** Month first only where the half of the day shows that the text is American. */
const american = new RegExp(
  String.raw`^(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4}),?\s+(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2}))?\s*(?<half>am|pm)$`,
);

/**
 * The instant that a text of another system names: ISO 8601, `2026/04/01 9:05`, `令和8年4月1日 9時5分`,
 * `20260401090500`, the Common Log Format, or seconds, milli-, micro- or nanoseconds since 1970; digits
 * of any width. Without an offset it is the wall clock of the zone.
 *
 * @returns undefined for what is no time, or no day of the calendar
 */
export function importTime(text: string, clock: ZoneClock): ImportTime | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const epoch = epochMs(plain);
  if (epoch !== undefined) return { at: epoch, zoned: true };
  for (const form of [...forms, american]) {
    const groups = form.exec(plain)?.groups;
    if (groups !== undefined) return ofParts(groups, clock);
  }
  return undefined;
}

/** Digits by their number: 10 are seconds, 13 milli-, 16 micro-, 19 nanoseconds. */
function epochMs(text: string): number | undefined {
  const match = /^(\d{10}|\d{13}|\d{16}|\d{19})(\.\d+)?$/.exec(text);
  const digits = match?.[1];
  if (digits === undefined) return undefined;
  const ms = digits.length === 10 ? Number(text) * 1000 : Number(digits.slice(0, 13));
  return Math.round(ms);
}

type Groups = Readonly<Record<string, string | undefined>>;

function ofParts(groups: Groups, clock: ZoneClock): ImportTime | undefined {
  const number = (name: string) => Number(groups[name] ?? 0);
  const year = yearOf(groups);
  const month = groups['name'] === undefined ? number('month') : months.indexOf(groups['name']) + 1;
  const hour = hourOf(number('hour'), groups['half'] ?? groups['half2']);
  const [minute, second] = [number('minute'), number('second')];
  const wall = Date.UTC(year, month - 1, number('day'), hour, minute, second);
  const isReal =
    new Date(wall).getUTCDate() === number('day') &&
    month >= 1 &&
    month <= 12 &&
    hour < 24 &&
    minute < 60 &&
    second < 61;
  if (!isReal) return undefined;
  const part = Number(`0.${groups['part'] ?? '0'}`) * 1000;
  const zone = groups['zone'];
  const shift = zone === undefined ? undefined : offsetMs(zone);
  if (shift !== undefined) return { at: wall - shift + Math.floor(part), zoned: true };
  const local = clock.instant(new Date(wall).toISOString().slice(0, 19));
  return { at: local + Math.floor(part), zoned: false };
}

function yearOf(groups: Groups): number {
  const era = groups['era'];
  if (era === undefined) return Number(groups['year']);
  const year = groups['eraYear'];
  return (eras[era] ?? 0) + (year === '元' ? 1 : Number(year));
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === '午後' || half === 'pm') return hour < 12 ? hour + 12 : hour;
  return hour === 12 && half !== undefined ? 0 : hour;
}

function offsetMs(zone: string): number {
  if (zone === 'jst') return 9 * 3_600_000;
  const match = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -1 : 1) * minutes * 60_000;
}
