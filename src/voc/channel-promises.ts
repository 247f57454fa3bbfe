import type { Channel } from '../model/channel.ts';
import type { Catalogue } from './catalogue.ts';
import type { ChannelNames } from './count/channel-names.ts';
import { channelOf } from './estimate/contact-cost.ts';
import type { Promised } from './report/promises-kept.ts';

/** What each channel promises, by its id; channels that promise nothing are left out. */
export function promisesOf(channels: readonly Channel[]): Map<string, Promised> {
  return new Map(
    channels.flatMap(({ id, promise }): [string, Promised][] => {
      if (promise === undefined) return [];
      return 'percent' in promise
        ? [
            [
              id,
              {
                share: promise.percent / 100,
                withinSeconds: promise.withinSeconds,
                isReply: false,
              },
            ],
          ]
        : [[id, { share: 1, withinSeconds: promise.replyWithinHours * 3600, isReply: true }]];
    }),
  );
}

/** Channels by every name that contacts may give them: their ids, and their kinds. */
export function channelNames(
  { channels }: Pick<Catalogue, 'channels'>,
  promised: ReadonlyMap<string, Promised>,
): ChannelNames {
  const names = new Set(channels.flatMap(({ id, kind }) => [id, kind]));
  return new Map(
    [...names].flatMap((name) => {
      const id = channelOf(name, channels)?.id;
      const promise = promised.get(id ?? '');
      return id === undefined
        ? []
        : [[name, { id, promiseMs: promise && promise.withinSeconds * 1000 }] as const];
    }),
  );
}
