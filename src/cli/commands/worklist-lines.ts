import type { WorklistMessages } from '../../i18n/worklist-messages.ts';
import { idlePlan } from '../../voc/worklist/idle-plan.ts';
import { sections, type Entry, type Section } from '../../voc/worklist/entries.ts';
import type { Worklist } from '../../voc/worklist/worklist.ts';
import { cellsOf, columnLines } from '../columns.ts';

/** How a worklist is shown. */
export interface Shown {
  readonly messages: WorklistMessages;
  readonly currency: string;
  /** Most entries of a section. */
  readonly top: number;
}

/** Where the data are from and what is missing of them, below the heading. */
export function headLines(
  { data, today }: Worklist,
  source: 'given' | 'sample' | undefined,
  { messages: m, isIdle }: Pick<Shown, 'messages'> & { readonly isIdle: boolean },
): string[] {
  if (data === undefined) return [m.heading, m.noData(today), m.howToGive];
  return [
    m.heading,
    m.data(data.from, data.to, today),
    ...(source === 'sample' ? [m.sample] : []),
    ...(data.hasEvents ? [] : [m.noEvents]),
    ...(data.hasContacts ? [] : [m.noContacts]),
    ...(data.costsKnown && data.hasEvents ? [isIdle ? m.idleLegend : m.legend] : []),
  ];
}

/** Every section with its first entries: what, why, how long. */
export function sectionLines(list: Worklist, entries: readonly Entry[], shown: Shown): string[] {
  const { messages: m, top } = shown;
  const named = new Set<string>();
  const bySection = Map.groupBy(entries, ({ section }) => section);
  return sections.flatMap((section) => {
    const own = bySection.get(section) ?? [];
    if (own.length === 0 && !isKnown(section, list)) return [];
    // What a reason above already says of an article is not said again.
    const fresh = own.filter(({ target }) => section !== 'mend' || !named.has(target));
    const first = fresh.slice(0, top);
    for (const { target } of first) named.add(target);
    const notes = [
      ...(fresh.length > top ? [m.more(fresh.length - top)] : []),
      ...(fresh.length < own.length ? [m.named(own.length - fresh.length)] : []),
      ...(section === 'query' && list.unshownQueries > 0 ? [m.unshown(list.unshownQueries)] : []),
    ];
    const body =
      own.length === 0
        ? [`  ${m.nothing}`]
        : entryLines(first, shown, ({ shownGain }) => shownGain);
    return ['', `■ ${m.sections[section]}`, ...body, ...notes.map((note) => `  ${note}`)];
  });
}

/** Whether a section without entries says that there is nothing to do; else it lacks its data. */
function isKnown(section: Section, { data }: Worklist): boolean {
  if (section === 'stale' || section === 'partner') return true;
  return data !== undefined && (section === 'reason' || data.hasEvents);
}

/** Entries, each with one line in columns and one or two below it. */
function entryLines(
  entries: readonly Entry[],
  { messages: m, currency }: Shown,
  gainOf: (entry: Entry) => number | undefined,
): string[] {
  const heads = columnLines(
    entries.map((entry, index) => {
      const gain = gainOf(entry);
      return [
        `${index + 1}.`,
        clipped(entry.title),
        m.minutes(entry.minutes),
        gain === undefined ? '' : m.perDay(m.money(gain, currency)),
      ];
    }),
    ['right', 'left', 'right', 'right'],
  );
  return entries.flatMap(({ task, why }, index) => [
    ` ${heads[index] ?? ''}`,
    ...[task, why].filter((line) => line !== '').map((line) => `      ${line}`),
  ]);
}

/** Cells of a title in its column. */
const titleCells = 56;

/** A title that fits into its column. */
function clipped(title: string): string {
  if (cellsOf(title) <= titleCells) return title;
  let text = '';
  for (const char of title) {
    if (cellsOf(text) + cellsOf(char) > titleCells - 2) break;
    text += char;
  }
  return `${text}…`;
}

/** What fits into some minutes and saves most. */
export function idleLines(entries: readonly Entry[], minutes: number, shown: Shown): string[] {
  const { messages: m, currency } = shown;
  const plan = idlePlan(entries, minutes);
  const head = ['', `■ ${m.idle(minutes)}`];
  if (plan.length === 0) return [...head, `  ${m.idleNothing(minutes)}`];
  const gainOf = ({ shownGain, gainPerDay }: Entry) =>
    shownGain === undefined ? undefined : gainPerDay;
  const gain = plan.reduce((sum, entry) => sum + (gainOf(entry) ?? 0), 0);
  const spent = plan.reduce((sum, work) => sum + work.minutes, 0);
  return [
    ...head,
    ...entryLines(plan, shown, gainOf),
    `  ${m.idleSum(spent, gain > 0 ? m.money(gain, currency) : undefined)}`,
  ];
}
