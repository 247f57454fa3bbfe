import type { Dice } from './dice.ts';
import type { Visitor } from './sample-tab.ts';
import type { Visited } from './sample-visit.ts';
import type { SampleChannel, SampleWorld } from './sample-world.ts';

/** The columns of the sample's contacts, in order. */
export const sampleColumns = [
  'contact_id',
  'started_at',
  'channel',
  'reason',
  'handle_seconds',
  'wait_seconds',
  'customer_key',
  'session_id',
  'article_id',
  'article_code',
  'locale',
] as const;

/** A contact before it gets a date: seconds since the first day began, and its cells. */
export interface SampleContact {
  readonly second: number;
  readonly cells: Readonly<Partial<Record<(typeof sampleColumns)[number], string | number>>>;
}

/** What decides the contacts of one problem. */
interface Cause {
  readonly channel: SampleChannel;
  /** What the customer did on the web before, if anything. */
  readonly visited: Visited | undefined;
  readonly world: SampleWorld;
  readonly dice: Dice;
}

/**
 * The contacts that one problem causes: one, and more as long as the answer does not do. Some are
 * miscoded, some carry the session they came from, some the code that the customer read out.
 */
export function sampleContacts(visitor: Visitor, cause: Cause): SampleContact[] {
  const { visited, dice } = cause;
  const contacts: SampleContact[] = [];
  const pause = visited === undefined ? 0 : visited.fromContactPage ? 200 : 30_000;
  let second = (visited?.second ?? visitor.startSecond) + 30 + dice.wait(pause);
  for (let again = 0; again < 4; again += 1) {
    const trace = again === 0 ? webTrace(visitor, cause) : {};
    contacts.push({ second, cells: { ...contactCells(visitor, cause), ...trace } });
    if (dice.happens(0.82)) break;
    second += 43_200 + dice.wait(129_600);
  }
  return contacts;
}

function contactCells(
  { reason, locale, key }: Visitor,
  { channel, world, dice }: Cause,
): SampleContact['cells'] {
  const neighbours = world.reasons.filter(({ category }) => category === reason.category);
  const coded = dice.happens(0.08) ? dice.pick(neighbours) : reason;
  const fitting = world.articles.filter(({ reasons }) => reasons[0] === reason.id);
  const linked = dice.happens(0.1) ? dice.pick(fitting) : undefined;
  return {
    channel: channel.id,
    reason: dice.happens(0.03) ? 'other' : (coded?.id ?? ''),
    handle_seconds: Math.round(channel.handleSeconds * (0.4 + dice.wait(0.6))),
    wait_seconds: Math.round(dice.wait(channel.waitSeconds)),
    customer_key: key !== undefined && dice.happens(0.6) ? key : '',
    article_id: linked?.id ?? '',
    locale,
  };
}

/** What a first contact carries from the web: the session of a form or chat, a code read out by phone. */
function webTrace(visitor: Visitor, { channel, visited, dice }: Cause): SampleContact['cells'] {
  if (channel.kind !== 'phone')
    return visited?.fromContactPage === true ? { session_id: visitor.session } : {};
  const code = visited?.lastArticle?.code;
  return code !== undefined && dice.happens(0.25) ? { article_id: '', article_code: code } : {};
}
