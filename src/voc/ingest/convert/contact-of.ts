import type { ContactRow } from '../../../model/contact.ts';
import { shown } from '../row-problem.ts';
import { articleLink } from './article-links.ts';
import type { ContactContext } from './contact-context.ts';
import { durationSeconds } from './duration.ts';
import { importTime } from './import-time.ts';
import type { ImportColumn, Said } from './import-columns.ts';
import { problem, type ImportProblem, type Step } from './step.ts';

/** A contact with what has to be known of it until all files are read, and is not written. Without an id of its own, `contact_id` is empty. */
export interface ConvertedContact {
  readonly row: ContactRow;
  /** What its record is a version of, and how new it is; empty where records have no versions. */
  readonly version: string;
  readonly leg: string;
  /** The texts that name no reason, where none is known. */
  readonly unmatched: readonly string[];
  /** Whether it is only a part that was handed on, and counts with the first part alone. */
  readonly isPart: boolean;
  /** Whether its time said its zone. */
  readonly zoned: boolean;
}

const earliest = Date.UTC(2000, 0, 1);
/** Longer ones come from records that nobody closed, in seconds. */
const longest = {
  handle_seconds: 86_400,
  after_seconds: 86_400,
  wait_seconds: 90 * 86_400,
} as const;

/** The contact that a record's texts make. `units` are seconds by column where numbers count others. */
export function contactOf(
  said: Said,
  context: ContactContext,
  units: Partial<Readonly<Record<ImportColumn, number>>> = {},
): Step<ConvertedContact> {
  const first = (column: ImportColumn) => said[column]?.[0]?.trim() ?? '';
  if (/^(発信|架電|outbound|out|external_outbound)/i.test(first('direction').normalize('NFKC')))
    return { leftOut: 'outbound' };
  const channel = channelOf(said, context);
  if (channel === 'skip') return { leftOut: 'system' };
  const when = timeOf(said, context);
  if ('problem' in when) return when;
  if (channel === undefined) return problem('channel', 'channel', shown(first('channel')));
  const numbers = numbersOf(said, units);
  if ('problem' in numbers) return numbers;
  const { reason, unmatched } = context.reasonOf(said);
  const link = articleLink(
    [...(said.article_id ?? []), ...(said.article_code ?? [])],
    [...(said.reason_text ?? []), ...(said.text ?? [])],
    { codes: context.codes, pages: context.pages, ids: context.articleIds },
  );
  const customer = first('customer_key');
  const optional = {
    ...numbers.numbers,
    customer_key: customer === '' ? undefined : context.keys.customer(customer),
    session_id: sessionId(first('session_id')),
    article_id: link.articleId,
    article_code: link.articleCode,
    locale: localeOf(first('locale'), context),
  };
  const id = first('contact_id');
  const row = {
    contact_id: id === '' ? '' : context.keys.contact(context.source, id),
    started_at: context.clock.iso(when.at),
    channel,
    reason,
    ...present(optional),
  };
  const { version, leg } = { version: first('version'), leg: first('leg') };
  const isPart = /^transfer/i.test(first('direction'));
  return { row: { row, version, leg, isPart, unmatched, zoned: when.zoned } };
}

function channelOf(said: Said, { channelOf: known, defaults }: ContactContext): string | undefined {
  const texts = said.channel ?? [];
  if (texts.length === 0) return defaults.channel;
  for (const text of texts) {
    const channel = known(text);
    if (channel !== undefined) return channel;
  }
  return undefined;
}

function timeOf(
  said: Said,
  { localClock: clock, latest }: ContactContext,
): { readonly at: number; readonly zoned: boolean } | { readonly problem: ImportProblem } {
  const [day = '', time = ''] = [said.started_at?.[0], said.started_time?.[0]];
  if (day.trim() === '') return problem('missing', 'started_at');
  const when =
    (time === '' ? undefined : importTime(`${day} ${time}`, clock)) ?? importTime(day, clock);
  if (when === undefined) return problem('time', 'started_at', shown(day));
  if (when.at < earliest) return problem('era', 'started_at', shown(day));
  return when.at > latest ? problem('future', 'started_at', shown(day)) : when;
}

type Numbers = Pick<ContactRow, 'handle_seconds' | 'wait_seconds' | 'cost'>;

function numbersOf(
  said: Said,
  units: Partial<Readonly<Record<ImportColumn, number>>>,
): { readonly numbers: Numbers } | { readonly problem: ImportProblem } {
  const found: Partial<Record<keyof typeof longest | 'cost', number>> = {};
  for (const column of ['handle_seconds', 'after_seconds', 'wait_seconds', 'cost'] as const) {
    const text = said[column]?.[0]?.trim() ?? '';
    if (text === '' || text === '-') continue;
    const plain = column === 'cost' ? text.normalize('NFKC').replace(/[¥$€円]/g, '') : text;
    const number = durationSeconds(plain, units[column] ?? 1);
    if (number === undefined) return problem('number', column, shown(text));
    if (number < 0) return problem('negative', column, shown(text));
    if (column !== 'cost' && number > longest[column]) return problem('huge', column, shown(text));
    found[column] = number;
  }
  const { after_seconds: after, ...numbers } = found;
  const handle = numbers.handle_seconds;
  const whole =
    handle === undefined && after === undefined
      ? {}
      : { handle_seconds: Math.round(((handle ?? 0) + (after ?? 0)) * 1000) / 1000 };
  return { numbers: { ...numbers, ...whole } };
}

type Present<Columns> = { [Column in keyof Columns]?: Exclude<Columns[Column], undefined> };

/** The columns that have a value. */
function present<Columns extends object>(columns: Columns): Present<Columns> {
  const result: Present<Columns> = {};
  for (const column in columns) {
    const value = columns[column];
    if (has(value)) result[column] = value;
  }
  return result;
}

const has = <Value>(value: Value): value is Exclude<Value, undefined> => value !== undefined;

/** A tab's random name as the site makes it; nothing else that may stand there is taken for one. */
const sessionId = (text: string) => (/^\d{1,10}-\d{1,10}-\d{1,10}$/.test(text) ? text : undefined);

/** A locale of the site, also by its language alone (`ja-JP`, `Japanese`). */
function localeOf(text: string, { locales, defaults }: ContactContext): string | undefined {
  const plain = text.toLowerCase().replace('_', '-');
  const named = /^(japanese|日本語)/.test(plain)
    ? 'ja'
    : /^(english|英語)/.test(plain)
      ? 'en'
      : plain;
  const own = locales.find(
    (locale) => locale.toLowerCase() === named || locale.toLowerCase() === named.split('-')[0],
  );
  return own ?? (text === '' ? defaults.locale : undefined);
}
