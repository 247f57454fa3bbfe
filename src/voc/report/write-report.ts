import { basename, join } from 'node:path';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { replaceFile } from '../../content/files/write.ts';
import { reportMessagesOf } from '../../i18n/report-messages.ts';
import type { Channel } from '../../model/channel.ts';
import type { Content } from '../../model/content.ts';
import { localize } from '../../model/localize.ts';
import { otherChannel, type ChannelNames } from '../count/channel-names.ts';
import { countForReport } from '../count/report-counts.ts';
import type { Catalogue } from '../catalogue.ts';
import { channelOf } from '../estimate/contact-cost.ts';
import { withEvidence, type EvidenceOptions } from '../evidence.ts';
import { formatsOf } from './formats.ts';
import type { Promised } from './promises-kept.ts';
import { reportCsv } from './report-csv.ts';
import { reportDocument } from './report-document.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';
import { report, type Report } from './report.ts';
import type { Names } from './words.ts';

/** Where a report goes, beside what it is made of. */
export interface ReportOptions extends EvidenceOptions {
  readonly out: string;
  /** What a minute of a call would cost whoever runs the help centre, if callers paid nothing. */
  readonly callCharge: number | undefined;
}

/** Languages that reports are written in. */
const languages = ['ja', 'en'] as const;

/**
 * Writes the report of a help centre: for each of its locales that is Japanese or English (English if
 * none is) an HTML file and a Markdown file, and each table as CSV.
 *
 * @returns the report, and the files that people open first
 * @throws {InputError} a file cannot be read, or more than 1 % of its rows cannot be used
 */
export async function writeReport(
  options: ReportOptions,
): Promise<{ readonly report: Report; readonly files: readonly string[] }> {
  const { content, out } = options;
  const made = await withEvidence(options, async (evidence, database) => {
    const { windowHours, currency } = content.site.ranking;
    const promised = promisesOf(content.channels);
    const counted = await countForReport(database, {
      period: evidence.counts.period,
      windowHours,
      channels: channelNames(evidence.catalogue, promised),
    });
    const { source } = options.files;
    const { callCharge } = options;
    return report(evidence, counted, {
      ...{ source, currency, windowHours, promised, callCharge },
      nameOf: basename,
    });
  });
  const own = languages.filter((language) =>
    content.site.locales.some((locale) => locale.split('-')[0] === language),
  );
  const files: string[] = [];
  await clearTables(join(out, 'csv'));
  for (const language of own.length > 0 ? own : (['en'] as const)) {
    const document = documentOf(made, content, language);
    const html = join(out, `report.${language}.html`);
    await replaceFile(html, reportHtml(document));
    await replaceFile(join(out, `report.${language}.md`), reportMarkdown(document));
    for (const { name, text } of reportCsv(document))
      await replaceFile(join(out, 'csv', name), text);
    files.push(html);
  }
  return { report: made, files };
}

/** Tables of an earlier report go away, so that none is taken for one of this. */
async function clearTables(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder))
    if (name.endsWith('.csv')) await rm(join(folder, name), { force: true });
}

function documentOf(made: Report, content: Content, language: string) {
  const { contactTo, eventTo } = made.period;
  return reportDocument(made, {
    language,
    messages: reportMessagesOf(language),
    names: namesOf(content, language),
    format: formatsOf(language, made.currency),
    lastDay: Math.max(contactTo ?? 0, eventTo ?? 0),
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

/** What things are called; an id where nobody named them. */
function namesOf({ site, articles, reasons, channels }: Content, language: string): Names {
  const locales = [...new Set([language, ...site.locales])];
  const titles = new Map(
    locales
      .toReversed()
      .flatMap((locale) =>
        articles
          .filter((article) => article.locale.split('-')[0] === locale.split('-')[0])
          .map(({ id, data }) => [id, data.title] as const),
      ),
  );
  const { otherReasons, otherChannels } = reportMessagesOf(language);
  const channelTitles = new Map(channels.map(({ id, title }) => [id, title]));
  const reasonTitles = new Map(reasons.map(({ id, title }) => [id, title]));
  const named = (text: Parameters<typeof localize>[0] | undefined, id: string) =>
    text === undefined ? id : localize(text, language, site.locales);
  return {
    site: localize(site.name, language, site.locales),
    article: (id) => titles.get(id) ?? id,
    reason: (id) => (id === '' ? otherReasons : named(reasonTitles.get(id), id)),
    channel: (id) => (id === otherChannel ? otherChannels : named(channelTitles.get(id), id)),
  };
}
