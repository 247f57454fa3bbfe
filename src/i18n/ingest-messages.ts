import { ingestEn } from './ingest-en.ts';
import { ingestJa } from './ingest-ja.ts';

/** What taking in data of other systems says to whoever gave the files. */
export type IngestMessages = Readonly<typeof ingestJa>;

/** The messages of a language tag (`ja`, `ja_JP.UTF-8`): Japanese, else English. */
export function ingestMessagesOf(language: string): IngestMessages {
  return language.toLowerCase().startsWith('ja') ? ingestJa : ingestEn;
}
