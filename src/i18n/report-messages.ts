import { reportEn } from './report-en.ts';
import { reportJa } from './report-ja.ts';

/** What a report says to a support leader. */
export type ReportMessages = Readonly<typeof reportJa>;

/** The messages of a language tag (`ja`, `ja-JP`): Japanese, else English. */
export function reportMessagesOf(language: string): ReportMessages {
  return language.toLowerCase().startsWith('ja') ? reportJa : reportEn;
}
