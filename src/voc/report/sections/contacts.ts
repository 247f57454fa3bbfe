import { leastShown } from '../../rank/because.ts';
import type { Congestion } from '../congestion.ts';
import type { Block, Section } from '../document.ts';
import { tableOf } from '../document.ts';
import type { PromiseKept } from '../promises-kept.ts';
import type { Report } from '../report.ts';
import {
  changeColumn,
  countColumn,
  measuredColumn,
  numberColumn,
  textColumn,
  weekDay,
  type Words,
} from '../words.ts';

/** Which channels people come through, and how that shifts. */
export function channelsSection({ channels }: Report, words: Words): Section {
  const { channels: texts } = words.messages;
  const { share } = words.format;
  const { names } = words;
  const [first] = channels;
  if (first === undefined)
    return { id: 'channels', heading: texts.heading, blocks: [missing(texts.missing)] };
  type Row = (typeof channels)[number];
  const table = tableOf<Row>('channels', texts.table, {
    rows: channels,
    columns: [
      textColumn(
        texts.columns.channel,
        'channel',
        ({ channel }) => names.channel(channel),
        ({ channel }) => channel,
      ),
      countColumn(
        words,
        { header: texts.columns.contacts, key: 'contacts' },
        (row) => row.contacts,
      ),
      measuredColumn(
        words,
        { header: texts.columns.share, key: 'share' },
        { value: (row) => row.share.all, format: share },
      ),
      changeColumn(words, texts.columns.change, (row) => row.share.change),
    ],
  });
  const chart: Block = {
    kind: 'chart',
    title: texts.chart,
    table,
    chart: {
      kind: 'stack',
      weeks: first.share.weeks.map(({ week }) => weekDay(words, week)),
      series: channels.map((row) => ({
        label: names.channel(row.channel),
        values: row.share.weeks.map(({ part, whole }) => part / whole),
      })),
    },
  };
  return {
    id: 'channels',
    heading: texts.heading,
    blocks: [
      { kind: 'text', text: texts.lead },
      first.share.weeks.length > 0 ? chart : { kind: 'table', table },
    ],
  };
}

const missing = (text: string): Block => ({ kind: 'note', text });
/** More rows than this stand in CSV only. */
const shownRows = 20;

/** What people make contact about. */
export function reasonsSection({ reasons }: Report, words: Words): Section {
  const { reasons: texts } = words.messages;
  const { money } = words.format;
  type Row = (typeof reasons)[number];
  const table = tableOf<Row>('reasons', texts.table, {
    rows: reasons,
    shownRows,
    columns: [
      textColumn(
        texts.columns.reason,
        'reason',
        ({ reason }) => words.names.reason(reason),
        ({ reason }) => reason,
      ),
      countColumn(
        words,
        { header: texts.columns.contacts, key: 'contacts' },
        (row) => row.contacts,
      ),
      numberColumn(texts.columns.cost, 'cost_per_day', (row) => row.costPerDay, money),
    ],
  });
  const blocks: Block[] =
    reasons.length === 0 ? [missing(texts.missing)] : [{ kind: 'table', table }];
  return { id: 'reasons', heading: texts.heading, blocks };
}

/** When people make contact. */
export function congestionSection({ congestion }: Report, words: Words): Section {
  const { congestion: texts } = words.messages;
  const blocks: Block[] =
    congestion.length === 0
      ? [missing(texts.missing)]
      : [
          { kind: 'text', text: texts.lead },
          ...congestion.slice(0, 3).flatMap((channel) => calendar(channel, words)),
        ];
  return { id: 'congestion', heading: texts.heading, blocks };
}

function calendar({ channel, cells }: Congestion, words: Words): Block[] {
  const { congestion: texts, weekdays } = words.messages;
  type Cell = (typeof cells)[number];
  const name = words.names.channel(channel);
  const byLoad = cells.toSorted((a, b) => b.contacts - a.contacts);
  const [busiest] = byLoad;
  const when = (cell: Cell) => texts.when(weekdays[cell.weekday] ?? '', cell.hour);
  const working = byLoad.filter(
    ({ contacts }) => contacts >= Math.max(leastShown, (busiest?.contacts ?? 0) / 4),
  );
  const calm = working.at(-1);
  return [
    {
      kind: 'chart',
      title: texts.chart(name),
      chart: {
        kind: 'hours',
        weekdays,
        cells: cells.map(({ weekday, hour, contacts }) => ({
          ...{ weekday, hour },
          amount: contacts < leastShown ? leastShown / 2 : contacts,
        })),
      },
      table: tableOf<Cell>(`congestion-${channel}`, texts.chart(name), {
        rows: byLoad,
        shownRows,
        columns: [
          textColumn(
            texts.columns.weekday,
            'weekday',
            ({ weekday }) => weekdays[weekday] ?? '',
            ({ weekday }) => weekday + 1,
          ),
          numberColumn(texts.columns.hour, 'hour', ({ hour }) => hour, words.format.count),
          countColumn(
            words,
            { header: texts.columns.contacts, key: 'contacts' },
            (row) => row.contacts,
          ),
          numberColumn(
            texts.columns.wait,
            'median_wait_seconds',
            (row) => row.medianSeconds,
            words.format.duration,
          ),
        ],
      }),
    },
    ...(busiest && calm && calm !== busiest
      ? [{ kind: 'text', text: texts.busiest(name, when(busiest), when(calm)) } as const]
      : []),
  ];
}

/** What is promised, against what people waited. */
export function promisesSection({ promises }: Report, words: Words): Section {
  const { promises: texts } = words.messages;
  const { share } = words.format;
  if (promises.length === 0)
    return { id: 'promises', heading: texts.heading, blocks: [missing(texts.missing)] };
  const table = promiseTable(promises, words);
  const ranges = promises.flatMap(({ channel, promise }) =>
    promise
      ? [{ label: words.names.channel(channel), ...promise.kept, target: promise.share }]
      : [],
  );
  return {
    id: 'promises',
    heading: texts.heading,
    blocks: [
      { kind: 'text', text: texts.lead },
      ranges.length > 0
        ? {
            kind: 'chart',
            title: texts.chart,
            chart: { kind: 'ranges', ranges, format: share },
            table,
          }
        : { kind: 'table', table },
    ],
  };
}

function promiseTable(promises: readonly PromiseKept[], words: Words) {
  const { promises: texts } = words.messages;
  const { share, duration, count, amount } = words.format;
  const promised = ({ promise }: PromiseKept) => {
    if (promise === undefined) return texts.noPromise;
    return promise.isReply
      ? texts.reply(amount(promise.withinSeconds / 3600))
      : texts.within(share(promise.share), duration(promise.withinSeconds));
  };
  const verdict = ({ promise }: PromiseKept) => (promise ? texts.verdicts[promise.verdict] : '–');
  return tableOf<PromiseKept>('promises', texts.table, {
    rows: promises,
    columns: [
      textColumn(
        texts.columns.channel,
        'channel',
        ({ channel }) => words.names.channel(channel),
        ({ channel }) => channel,
      ),
      textColumn(texts.columns.promise, 'promised_seconds', promised, (row) =>
        String(row.promise?.withinSeconds ?? ''),
      ),
      measuredColumn(
        words,
        { header: texts.columns.kept, key: 'kept' },
        { value: (row) => row.promise?.kept, format: share },
      ),
      textColumn(texts.columns.verdict, 'verdict', verdict, (row) => row.promise?.verdict ?? ''),
      numberColumn(texts.columns.median, 'median_seconds', (row) => row.medianSeconds, duration),
      numberColumn(texts.columns.most, 'p90_seconds', (row) => row.mostSeconds, duration),
      numberColumn(texts.columns.waited, 'contacts', (row) => row.waited, count),
    ],
  });
}

/** What share of calls must move for a toll-free number to pay. */
export function tollFreeSection({ tollFree }: Report, words: Words): Section {
  const { tollFree: texts, web } = words.messages;
  const { share, money, amount, count } = words.format;
  if (tollFree === undefined)
    return { id: 'toll-free', heading: texts.heading, blocks: [missing(texts.missing)] };
  const { calls, shares, ways, charge } = tollFree;
  type Way = (typeof ways)[number];
  const name = ({ channel }: Way) => (channel === 'web' ? web : words.names.channel(channel));
  const table = tableOf<Way>('toll-free', texts.table, {
    rows: ways,
    columns: [
      textColumn(texts.columns.channel, 'channel', name, ({ channel }) => channel),
      numberColumn(texts.columns.cost, 'cost', ({ cost }) => cost, money),
      ...shares.map((moved, index) =>
        numberColumn<Way>(
          texts.columns.moved(share(moved)),
          `charge_at_${Math.round(moved * 100)}_percent`,
          ({ chargePerMinute }) => chargePerMinute[index],
          money,
        ),
      ),
      ...(charge === undefined
        ? []
        : [
            numberColumn<Way>(
              texts.columns.needed(money(charge)),
              'share_needed',
              ({ shareNeeded }) => shareNeeded,
              share,
            ),
          ]),
    ],
  });
  return {
    id: 'toll-free',
    heading: texts.heading,
    blocks: [
      {
        kind: 'text',
        text: texts.lead(count(calls.perDay), amount(calls.minutes), money(calls.cost)),
      },
      { kind: 'table', table },
      { kind: 'text', text: texts.caution },
      ...(charge === undefined ? [{ kind: 'text', text: texts.noCharge } as const] : []),
    ],
  };
}
