import { worklistEn } from './worklist-en.ts';
import { worklistJa } from './worklist-ja.ts';

/** What the worklist says to writers and support managers. */
export type WorklistMessages = Readonly<typeof worklistJa>;

/** The messages of a language tag (`ja`, `ja_JP.UTF-8`): Japanese, else English. */
export function worklistMessagesOf(language: string): WorklistMessages {
  return language.toLowerCase().startsWith('ja') ? worklistJa : worklistEn;
}
