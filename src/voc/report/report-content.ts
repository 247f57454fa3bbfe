import { basename } from 'node:path';
import { channelNames, promisesOf } from '../channel-promises.ts';
import { countForReport } from '../count/report-counts.ts';
import { withEvidence, type EvidenceOptions } from '../evidence.ts';
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
