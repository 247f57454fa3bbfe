import { toolEn } from './tool-en.ts';
import { toolJa } from './tool-ja.ts';

/** A finding's message and fix, from the offending text and a hint (what could stand there). */
export type FindingText = (value: string, hint: string) => readonly [message: string, fix: string];

/** The permanent id of a lint rule. */
export type RuleId = keyof typeof toolJa.findings;

/** What commands and findings say: for writers and publishers, not for readers of the site. */
export interface ToolMessages {
  readonly findings: Readonly<Record<RuleId, FindingText>>;
  readonly cli: Readonly<typeof toolJa.cli>;
}

/** The tool messages of a language tag (`ja`, `ja_JP.UTF-8`): Japanese, else English. */
export function toolMessagesOf(language: string): ToolMessages {
  return language.toLowerCase().startsWith('ja') ? toolJa : toolEn;
}
