import type { ArticleLeak } from '../leak-by-article.ts';
import { tableOf, type Block, type Section } from '../document.ts';
import { believedShare } from '../measured.ts';
import type { Promotion } from '../promote.ts';
import type { Report } from '../report.ts';
import { repairMinutes, type Repair } from '../../rank/worklist-repair.ts';
import { countColumn, measuredColumn, numberColumn, textColumn, type Words } from '../words.ts';

/** Rows of a table, and of a chart. */
const shownRows = 20;
const drawnRows = 10;

/** Which articles are read right before people turn to a person. */
export function leaksSection({ leaks, evidence }: Report, words: Words): Section {
  const { leaks: texts } = words.messages;
  if (leaks === undefined)
    return { id: 'leaks', heading: texts.heading, blocks: [{ kind: 'note', text: texts.missing }] };
  const ranges = leaks.articles
    .slice(0, drawnRows)
    .map(({ id, share }) => ({ label: words.names.article(id), ...share }));
  const blocks: Block[] = [
    { kind: 'text', text: texts.lead },
    {
      kind: 'chart',
      title: texts.chart,
      chart: { kind: 'ranges', ranges, format: words.format.roughShare },
      table: leakTable(leaks.articles, words, evidence.costs),
    },
    ...(leaks.others.articles > 0
      ? [
          {
            kind: 'text',
            text: texts.others(leaks.others.articles, words.format.count(leaks.others.readers)),
          } as const,
        ]
      : []),
  ];
  return { id: 'leaks', heading: texts.heading, blocks };
}

function leakTable(rows: readonly ArticleLeak[], words: Words, hasCosts: boolean) {
  const { table, columns } = words.messages.leaks;
  const count = (header: string, key: string, of: (row: ArticleLeak) => number) =>
    countColumn(words, { header, key }, of);
  return tableOf<ArticleLeak>('leaks', table, {
    rows,
    shownRows,
    columns: [
      articleColumn(words, columns.article, ({ id }) => id),
      count(columns.readers, 'readers', ({ readers }) => readers),
      count(columns.toContact, 'to_contact', ({ toContact }) => toContact),
      measuredColumn(
        words,
        { header: columns.share, key: 'share' },
        { value: ({ share }) => share, format: words.format.roughShare },
      ),
      count(columns.tapped, 'tapped_phone', ({ tappedPhone }) => tappedPhone),
      count(columns.named, 'calls_that_named_it', ({ namedByPhone }) => namedByPhone),
      ...(hasCosts
        ? [
            numberColumn<ArticleLeak>(
              columns.cost,
              'cost_per_day_at_most',
              ({ costPerDay }) => costPerDay,
              words.format.money,
            ),
          ]
        : []),
    ],
  });
}

const articleColumn = <Row>(words: Words, header: string, id: (row: Row) => string) =>
  textColumn<Row>(
    header,
    'article',
    (row) => words.names.article(id(row)),
    id,
    (row) => words.names.articleLocale(id(row)),
  );

/** What contacts would have cost that did not come, with all that it assumes. */
export function avoidedSection({ avoided, evidence }: Report, words: Words): Section {
  const { avoided: texts } = words.messages;
  const { money, amount, share } = words.format;
  if (avoided === undefined)
    return {
      id: 'avoided',
      heading: texts.heading,
      blocks: [{ kind: 'note', text: texts.missing }],
    };
  const { perDay, helpedPerDay, contactsPerDay, articles } = avoided;
  type Row = (typeof articles)[number];
  const wouldContact = helpedPerDay === 0 ? 0 : contactsPerDay / helpedPerDay;
  const perProblem = contactsPerDay === 0 ? 0 : perDay.value / contactsPerDay;
  const interval = words.messages.interval(money(perDay.value), money(perDay.lo), money(perDay.hi));
  const blocks: Block[] = [
    { kind: 'text', text: texts.lead(interval) },
    {
      kind: 'text',
      text: texts.steps(amount(helpedPerDay), amount(contactsPerDay), money(perProblem)),
    },
    { kind: 'text', text: evidence.links ? texts.measured : texts.assumed(share(wouldContact)) },
    { kind: 'note', text: texts.caution },
    {
      kind: 'table',
      table: tableOf<Row>('cost-avoided', texts.table, {
        rows: articles,
        shownRows: drawnRows,
        columns: [
          articleColumn(words, texts.columns.article, ({ id }) => id),
          numberColumn(texts.columns.perDay, 'per_day', (row) => row.perDay, money),
        ],
      }),
    },
  ];
  return { id: 'avoided', heading: texts.heading, blocks };
}

/** Articles to lead people to. */
export function promoteSection({ promote, evidence }: Report, words: Words): Section {
  const { promote: texts } = words.messages;
  const { columns } = texts;
  const { roughShare: share, count, money } = words.format;
  const table = tableOf<Promotion>('promote', texts.table, {
    rows: promote,
    shownRows,
    columns: [
      articleColumn(words, columns.article, ({ id }) => id),
      measuredColumn(
        words,
        { header: columns.solved, key: 'helped' },
        { value: ({ solved }) => solved, format: share },
      ),
      countColumn(words, { header: columns.readers, key: 'readers' }, (row) => row.readers),
      numberColumn(columns.contacts, 'contacts_per_30_days', (row) => row.contacts, count),
      ...(evidence.costs
        ? [
            numberColumn<Promotion>(
              columns.atMost,
              'avoidable_per_day_at_most',
              (row) => row.atMostPerDay,
              money,
            ),
          ]
        : []),
    ],
  });
  return {
    id: 'promote',
    heading: texts.heading,
    blocks: [
      { kind: 'text', text: texts.lead },
      promote.length > 0 ? { kind: 'table', table } : { kind: 'note', text: texts.nothing },
    ],
  };
}

/** Articles to mend. */
export function repairSection({ repair, evidence }: Report, words: Words): Section {
  const { repair: texts } = words.messages;
  const { columns } = texts;
  const { roughShare: share, money, count } = words.format;
  const table = tableOf<Repair>('repair', texts.table, {
    rows: repair,
    shownRows,
    columns: [
      articleColumn(words, columns.article, ({ estimate }) => estimate.article.id),
      textColumn(
        columns.cause,
        'cause',
        ({ cause }) => texts.causes[cause],
        ({ cause }) => cause,
      ),
      measuredColumn(
        words,
        { header: columns.solved, key: 'helped' },
        {
          value: ({ estimate }) => believedShare(estimate.solved),
          format: share,
        },
      ),
      countColumn(
        words,
        { header: columns.readers, key: 'readers' },
        ({ estimate }) => estimate.counts.exposures,
      ),
      ...(evidence.costs
        ? [numberColumn<Repair>(columns.gain, 'gain_per_day', (row) => row.gainPerDay, money)]
        : []),
      numberColumn(columns.minutes, 'minutes', ({ cause }) => repairMinutes[cause], count),
    ],
  });
  return {
    id: 'repair',
    heading: texts.heading,
    blocks: [
      { kind: 'text', text: texts.lead },
      repair.length > 0 ? { kind: 'table', table } : { kind: 'note', text: texts.nothing },
    ],
  };
}
