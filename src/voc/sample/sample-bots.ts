import type { Dice } from './dice.ts';
import type { SampleEvent } from './sample-tab.ts';
import type { SampleWorld } from './sample-world.ts';

/** A crawler: many articles one after another; every second one says that it is a bot. */
export function sampleBot(
  session: string,
  startSecond: number,
  { world, dice }: { world: SampleWorld; dice: Dice },
): SampleEvent[] {
  const ua = dice.happens(0.5) ? { ua: 'bot' } : {};
  const first = Math.floor(dice.throw() * world.articles.length);
  const length = 10 + Math.floor(dice.throw() * 25);
  let second = startSecond;
  return world.articles.slice(first, first + length).map(({ id, locale }) => {
    second += 0.5 + dice.wait(0.7);
    const fields = { type: 'article_view', locale, list_id: 'external', article_id: id };
    return { second, fields: { session_id: session, ...fields, ...ua } };
  });
}
