import type { Block, Section } from '../document.ts';
import { tableOf } from '../document.ts';
import type { Measured } from '../measured.ts';
import type { Outcomes } from '../outcomes.ts';
import type { Report } from '../report.ts';
import type { Trend } from '../trend.ts';
import {
  changeColumn,
  changeText,
  measuredColumn,
  measuredFigure,
  shownCount,
  textColumn,
  weekColumns,
  weekDay,
  type Words,
} from '../words.ts';

const outcomeNames = ['confirmed', 'potential', 'none'] as const;
type OutcomeName = (typeof outcomeNames)[number];

/** What became of visits, as it was seen. */
export function outcomesSection({ outcomes, windowHours }: Report, words: Words): Section {
  const { outcomes: texts } = words.messages;
  const { count } = words.format;
  const blocks: Block[] =
    outcomes === undefined
      ? [{ kind: 'note', text: texts.missing }]
      : [
          { kind: 'text', text: texts.lead(count(outcomes.visits), count(windowHours)) },
          outcomeChart(outcomes, words),
          {
            kind: 'text',
            text: texts.parts(
              shownCount(words, outcomes.turnedToContact),
              shownCount(words, outcomes.saidNo),
              shownCount(words, outcomes.readNothing),
            ),
          },
        ];
  return { id: 'outcomes', heading: texts.heading, blocks };
}

function outcomeChart(outcomes: Outcomes, words: Words): Block {
  const { outcomes: texts } = words.messages;
  const { share } = words.format;
  return {
    kind: 'chart',
    title: texts.chart,
    chart: {
      kind: 'stack',
      weeks: outcomes.confirmed.weeks.map(({ week }) => weekDay(words, week)),
      series: outcomeNames.map((name) => ({
        label: texts.series[name],
        values: outcomes[name].weeks.map(({ part, whole }) => part / whole),
      })),
    },
    table: tableOf('outcomes', texts.table, {
      rows: outcomeNames,
      columns: [
        textColumn<OutcomeName>(
          texts.columns.outcome,
          'outcome',
          (name) => texts.series[name],
          (name) => name,
        ),
        measuredColumn<OutcomeName>(
          words,
          { header: texts.columns.share, key: 'share' },
          { value: (name) => outcomes[name].all, format: share },
        ),
        changeColumn<OutcomeName>(words, texts.columns.change, (name) => outcomes[name].change),
      ],
    }),
  };
}

/** The estimate of who was helped, between the two figures that others quote. */
export function selfServiceSection({ selfService, outcomes }: Report, words: Words): Section {
  const { selfService: texts } = words.messages;
  const { share, points } = words.format;
  if (selfService === undefined || outcomes === undefined)
    return section('self-service', texts.heading, [{ kind: 'note', text: texts.missing }]);
  const { trend, rate } = selfService;
  const ofAll = (visits: number) => share(visits / outcomes.visits);
  const said = outcomes.confirmed.weeks.reduce((sum, { part }) => sum + part, 0);
  return section('self-service', texts.heading, [
    { kind: 'text', text: texts.lead },
    {
      kind: 'figures',
      items: [
        measuredFigure(words, words.messages.summary.selfService, { of: rate, format: share }),
      ],
    },
    { kind: 'text', text: changeText(words, trend, { value: share, difference: points }) },
    {
      kind: 'text',
      text: texts.bounds(ofAll(said), ofAll(outcomes.visits - outcomes.turnedToContact)),
    },
    weekChart('self-service', trend, {
      words,
      texts,
      format: share,
    }),
  ]);
}

/** How many contacts come for a thousand visits. */
export function contactRateSection({ contactRate, indication }: Report, words: Words): Section {
  const { contactRate: texts } = words.messages;
  const { perThousand, perThousandMore: difference } = words.format;
  if (contactRate?.all === undefined)
    return section('contact-rate', texts.heading, [{ kind: 'note', text: texts.missing }]);
  const { all } = contactRate;
  return section('contact-rate', texts.heading, [
    { kind: 'text', text: texts.lead },
    {
      kind: 'figures',
      items: [
        measuredFigure(words, words.messages.summary.contactRate, { of: all, format: perThousand }),
      ],
    },
    { kind: 'text', text: changeText(words, contactRate, { value: perThousand, difference }) },
    weekChart('contact-rate', contactRate, { words, texts, format: perThousand }),
    ...(indication ? [{ kind: 'note' as const, text: indicationText(indication, words) }] : []),
  ]);
}

/** What ten per cent more helped readers go together with. */
function indicationText(exponent: Measured, { messages, format: { percentMore } }: Words): string {
  const { contactRate: texts } = messages;
  const [value, lo, hi] = [exponent.value, exponent.lo, exponent.hi].map((beta) => 1.1 ** beta - 1);
  const range = percentMore(lo ?? 0, hi ?? 0);
  return exponent.lo > 0 || exponent.hi < 0
    ? texts.indication(percentMore(value ?? 0), range)
    : texts.noIndication(range);
}

const section = (id: string, heading: string, blocks: readonly Block[]): Section => ({
  id,
  heading,
  blocks,
});

function weekChart(
  id: string,
  { weeks }: Trend,
  {
    words,
    texts,
    format,
  }: {
    words: Words;
    texts: { readonly chart: string; readonly axis: string };
    format: (value: number) => string;
  },
): Block {
  return {
    kind: 'chart',
    title: texts.chart,
    chart: {
      kind: 'line',
      weeks: weeks.map(({ week }) => weekDay(words, week)),
      values: weeks.map(({ part, whole }) => part / whole),
      format,
    },
    table: tableOf(id, texts.chart, {
      rows: weeks,
      columns: weekColumns(words, texts.axis, format),
    }),
  };
}
