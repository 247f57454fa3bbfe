import { basename } from 'node:path';
import type { Channel } from '../../model/channel.ts';
import type { Catalogue } from '../catalogue.ts';
import type { ChannelNames } from '../count/channel-names.ts';
import { countForReport } from '../count/report-counts.ts';
import { channelOf } from '../estimate/contact-cost.ts';
import { withEvidence, type EvidenceOptions } from '../evidence.ts';
import type { Promised } from './promises-kept.ts';
import { report, type Report } from './report.ts';

/** What a report is read from. */
export interface ReportSource extends EvidenceOptions {
  /** What a minute of a call would cost whoever runs the help centre, if callers paid nothing. */
  readonly callCharge?: number | undefined;
}

/**
 * The report of a help centre by its contacts and events, in numbers.
 *
 * @throws {InputError} a file cannot be read, or more than 1 % of its rows cannot be used
 */
export function reportContent(source: ReportSource): Promise<Report> {
  const { channels, site } = source.content;
  const { windowHours, currency } = site.ranking;
  return withEvidence(source, async (evidence, database) => {
    const promised = promisesOf(channels);
    const counted = await countForReport(database, {
      ...{ period: evidence.counts.period, windowHours },
      channels: channelNames(evidence.catalogue, promised),
    });
    return report(evidence, counted, {
      ...{ source: source.files.source, currency, windowHours, promised },
      ...{ callCharge: source.callCharge, nameOf: basename },
    });
  });
}

/** What each channel promises, by its id. */
function promisesOf(channels: readonly Channel[]): Map<string, Promised> {
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
function channelNames(
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
