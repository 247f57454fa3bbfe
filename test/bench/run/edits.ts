/** The words that an edit leaves in an article: a reader of the page can look for them. */
export const editWords = (scenario: string, run: number): string =>
  `${scenario.replaceAll('-', '')}x${run}`;

/** An article's source with one more paragraph at its end. */
export const withParagraph = (text: string, words: string): string =>
  `${text.trimEnd()}\n\nここに新しい一文を**「加えました」**。合言葉は${words}です。\n`;

/** An article's source with more words in its title. */
export const withTitle = (text: string, words: string): string =>
  text.replace(/^title: "(.*)"$/m, (_, title: string) => `title: "${title} ${words}"`);
