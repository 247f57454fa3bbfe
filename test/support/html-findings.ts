import { HtmlValidate, type Message } from 'html-validate';
import type { SitePage } from './site-pages.ts';

/** Everything that html-validate recommends, but for what is explained here. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The candidates of search are a listbox of links beside a text field; no native element is one.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // HTML allows any id without white space; Japanese headings make Japanese ids.
    'valid-id': ['error', { relaxed: true }],
    // The style sheet keeps a phone number on one line (tested in the browser). Other characters
    // than people type would come along when somebody copies the number.
    'tel-non-breaking': 'off',
    // A writer's title and the help centre's name; a result list shortens it after the title.
    'long-title': 'off',
  },
});

/** What html-validate finds in pages, as `page:line:column rule: message (selector)`; none where all is well. */
export async function htmlFindings(pages: readonly SitePage[]): Promise<string[]> {
  const findings: string[] = [];
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html, path);
    const line = ({ line: at, column, ruleId, message, selector }: Message) =>
      `${path}:${at}:${column} ${ruleId}: ${message} (${selector ?? 'page'})`;
    findings.push(...results.flatMap(({ messages }) => messages.map(line)));
  }
  return findings;
}
