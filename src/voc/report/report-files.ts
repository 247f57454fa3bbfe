import { reportMessagesOf } from '../../i18n/report-messages.ts';
import type { Content } from '../../model/content.ts';
import { localize } from '../../model/localize.ts';
import { otherChannel } from '../count/channel-names.ts';
import { formatsOf } from './formats.ts';
import { reportCsv } from './report-csv.ts';
import { reportDocument } from './report-document.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';
import type { Report } from './report.ts';
import type { Names } from './words.ts';

/** A file of a report, by its name within the folder of reports. */
export interface ReportFile {
  readonly name: string;
  readonly text: string;
}

/** Languages that reports are written in. */
const languages = ['ja', 'en'] as const;

/**
 * The files of a report: an HTML and a Markdown file for each locale of the help centre that is
 * Japanese or English (English if none is), and each table as CSV, which is the same in both.
 */
export function reportFiles(report: Report, content: Content): ReportFile[] {
  const spoken = languages.filter((language) =>
    content.site.locales.some((locale) => locale.split('-')[0] === language),
  );
  const documents = (spoken.length > 0 ? spoken : (['en'] as const)).map((language) =>
    documentOf(report, content, language),
  );
  const pages = documents.flatMap((document) => [
    { name: `report.${document.language}.html`, text: reportHtml(document) },
    { name: `report.${document.language}.md`, text: reportMarkdown(document) },
  ]);
  const tables = documents.slice(0, 1).flatMap(reportCsv);
  return [...pages, ...tables.map(({ name, text }) => ({ name: `csv/${name}`, text }))];
}

function documentOf(report: Report, content: Content, language: string) {
  const { contactTo, eventTo } = report.period;
  return reportDocument(report, {
    language,
    messages: reportMessagesOf(language),
    names: namesOf(content, language),
    format: formatsOf(language, report.currency),
    lastDay: Math.max(contactTo ?? 0, eventTo ?? 0),
  });
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
          .map(({ id, data }) => [id, { title: data.title, locale }] as const),
      ),
  );
  const { otherReasons, otherChannels } = reportMessagesOf(language);
  const channelTitles = new Map(channels.map(({ id, title }) => [id, title]));
  const reasonTitles = new Map(reasons.map(({ id, title }) => [id, title]));
  const named = (text: Parameters<typeof localize>[0] | undefined, id: string) =>
    text === undefined ? id : localize(text, language, site.locales);
  return {
    site: localize(site.name, language, site.locales),
    article: (id) => titles.get(id)?.title ?? id,
    articleLocale: (id) => {
      const locale = titles.get(id)?.locale;
      return locale?.split('-')[0] === language.split('-')[0] ? undefined : locale;
    },
    reason: (id) => (id === '' ? otherReasons : named(reasonTitles.get(id), id)),
    channel: (id) => (id === otherChannel ? otherChannels : named(channelTitles.get(id), id)),
  };
}
