import type { Content } from '../../model/content.ts';
import { seededDice, type Dice } from './dice.ts';
import { sampleBot } from './sample-bots.ts';
import { sampleContacts, type SampleContact } from './sample-contact.ts';
import { contactsCsv, eventsNdjson, layoutCsv } from './sample-files.ts';
import { weekLists, type WeekLists } from './sample-lists.ts';
import type { SampleEvent, Visitor } from './sample-tab.ts';
import { queued } from './sample-queue.ts';
import { sampleVisit } from './sample-visit.ts';
import { sampleWorld, type SampleWorld } from './sample-world.ts';

/** How much is invented, from when to when. */
export interface SampleSettings {
  readonly seed: string;
  /** The last day, `2026-10-31`; times are those of Japan. */
  readonly lastDay: string;
  readonly days: number;
  /** People with a problem on an average day. */
  readonly problemsPerDay: number;
}

const daySeconds = 86_400;
/** How busy the days of a week are, Monday first, and the hours of a day. */
const weekdays = [1.35, 1.15, 1, 1, 1.05, 0.75, 0.7];
const hours = [
  ...[2, 1, 1, 1, 1, 2, 4, 7, 12, 20, 22, 20],
  ...[17, 19, 19, 19, 18, 17, 16, 16, 15, 14, 10, 5],
];

/**
 * Invented contacts and events for the articles and reasons of a help centre. The same content and
 * settings always give the same text; of an article only its id, reasons, priority, status and code
 * matter, never its words.
 */
export function sampleData(
  content: Content,
  { seed, days, problemsPerDay, lastDay }: SampleSettings,
): { readonly contactsCsv: string; readonly eventsNdjson: string; readonly layoutCsv: string } {
  const world = sampleWorld(content, seed);
  const dice = seededDice(`${seed}:people`);
  const kindOf = (id: string) => world.channels.find((channel) => channel.id === id)?.kind;
  const weekday = (day: number) => weekdayOf(lastDay, day - days + 1);
  const lastMs = Date.parse(`${lastDay}T00:00:00+09:00`);
  const firstMs = lastMs - (days - 1) * daySeconds * 1000;
  const period = { firstMs, seconds: days * daySeconds };
  const events: SampleEvent[] = [];
  const contacts: SampleContact[] = [];
  const weeks: WeekLists[] = [];
  let people = 0;
  for (let day = 0; day < days; day += 1) {
    const week = Math.floor(day / 7);
    const lists = (weeks[week] ??= weekLists(world, seed, week));
    const busy = (weekdays[weekday(day)] ?? 1) * (0.85 + 0.3 * dice.throw());
    const until = people + Math.round(problemsPerDay * busy);
    while (people < until) {
      people += 1;
      const problem = sampleProblem({ number: people, day, world, lists, dice });
      events.push(...problem.events);
      contacts.push(...problem.contacts.map((contact) => queued(contact, kindOf, weekday)));
    }
    if (dice.happens(0.35))
      events.push(...sampleBot(`b${day}`, (day + dice.throw()) * daySeconds, { world, dice }));
  }
  return {
    contactsCsv: contactsCsv(contacts, period),
    eventsNdjson: eventsNdjson(events, period),
    layoutCsv: layoutCsv(weeks, period),
  };
}

/** The weekday, 0 for Monday, of the day that lies so many days after another. */
function weekdayOf(day: string, offsetDays: number): number {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + offsetDays * daySeconds * 1000);
  return (date.getUTCDay() + 6) % 7;
}

/** What one person with a problem leaves behind: events if the web came first, contacts if it did not do. */
function sampleProblem({
  number,
  day,
  world,
  lists,
  dice,
}: {
  number: number;
  day: number;
  world: SampleWorld;
  lists: WeekLists;
  dice: Dice;
}): { readonly events: readonly SampleEvent[]; readonly contacts: readonly SampleContact[] } {
  const visitor = sampleVisitor(number, day, { world, dice });
  const channel = dice.pick(world.channels, ({ weight }) => weight);
  if (visitor === undefined || channel === undefined) return { events: [], contacts: [] };
  const web = dice.happens(0.55);
  const visited = web ? sampleVisit(visitor, { world, lists, channel, dice }) : undefined;
  const events = visited?.events ?? [];
  if (visited !== undefined && visited.end !== 'wants-contact') return { events, contacts: [] };
  return { events, contacts: sampleContacts(visitor, { channel, visited, world, dice }) };
}

function sampleVisitor(
  number: number,
  day: number,
  { world: { reasons, locales }, dice }: { world: SampleWorld; dice: Dice },
): Visitor | undefined {
  const reason = dice.pick(reasons, ({ weight }) => weight);
  const hour = dice.pick([...hours.entries()], ([, weight]) => weight)?.[0] ?? 12;
  const id = number.toString(36).padStart(4, '0');
  const main = locales[0] ?? 'ja';
  return (
    reason && {
      session: `s${id}`,
      key: dice.happens(0.45) ? `k${id}` : undefined,
      locale: dice.happens(0.12) ? (locales[1] ?? main) : main,
      reason,
      startSecond: day * daySeconds + (hour + dice.throw()) * 3600,
    }
  );
}
