import { assumptions } from '../../estimate/assumptions.ts';
import { tableOf, type Block, type Section } from '../document.ts';
import type { Report } from '../report.ts';
import { countColumn, numberColumn, shownCount, textColumn, type Words } from '../words.ts';

/** What the numbers stand on, what they take for granted, and what they cannot know. */
export function basisSection(report: Report, words: Words): Section {
  const { basis: texts } = words.messages;
  return {
    id: 'basis',
    heading: texts.heading,
    blocks: [
      inputTable(report, words),
      { kind: 'list', items: cleaning(report, words) },
      { kind: 'text', text: `${texts.assumptions}:` },
      { kind: 'list', items: assumed(report, words) },
      { kind: 'note', text: texts.limits },
      { kind: 'text', text: texts.privacy },
    ],
  };
}

function inputTable({ built }: Report, words: Words): Block {
  const { table, columns } = words.messages.basis;
  const { count } = words.format;
  type Row = (typeof built.inputs)[number];
  return {
    kind: 'table',
    table: tableOf<Row>('inputs', table, {
      rows: built.inputs,
      columns: [
        textColumn(columns.file, 'file', ({ file }) => file),
        numberColumn(columns.rows, 'rows', ({ rows }) => rows, count),
        countColumn(words, { header: columns.rejected, key: 'rejected' }, (row) => row.rejected),
      ],
    }),
  };
}

/** What was left out. */
function cleaning({ built, outcomes }: Report, words: Words): string[] {
  const { basis: texts } = words.messages;
  const sessions = Object.entries(built.sessions ?? {});
  const kept = built.sessions?.['kept'] ?? 0;
  const all = sessions.reduce((sum, [, count]) => sum + count, 0);
  const silent = outcomes?.potential.weeks.reduce((sum, { part }) => sum + part, 0) ?? 0;
  const nothing = outcomes?.readNothing ?? 0;
  return [
    ...(all > 0 ? [texts.sessions(words.format.count(kept), shownCount(words, all - kept))] : []),
    ...((built.copies ?? 0) > 0 ? [texts.copies(shownCount(words, built.copies ?? 0))] : []),
    ...((built.unknownReasons?.contacts ?? 0) > 0
      ? [texts.unknownReasons(shownCount(words, built.unknownReasons?.contacts ?? 0))]
      : []),
    ...(outcomes ? [texts.silent(shownCount(words, silent + nothing))] : []),
  ];
}

function assumed(
  { contactsPerProblem, windowHours, evidence, quietAssumed }: Report,
  words: Words,
): string[] {
  const { basis: texts } = words.messages;
  const { amount, share, count } = words.format;
  return [
    texts.window(count(windowHours)),
    ...(evidence.events
      ? [quietAssumed === undefined ? texts.quiet : texts.quietAssumed(share(quietAssumed))]
      : []),
    evidence.links ? texts.kappaMeasured : texts.kappaAssumed(share(assumptions.contactIfUnsolved)),
    texts.repeat(amount(contactsPerProblem)),
  ];
}
