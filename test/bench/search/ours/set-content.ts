import type { EvalDoc } from '../eval-set.ts';

/** The shelf that all articles of a set stand on. */
const shelf = 'docs';

/** The articles of a set as they stand in a content root: in the order of their numbers. */
const nameOf = (at: number) => `d${String(at).padStart(6, '0')}`;

/** The number of an article of a set by its path on the built site; `NaN` of any other page. */
export const numberOf = (href: string): number => Number(/\/d(\d{6})\/$/.exec(href)?.[1]);

/** A line of plain text as a paragraph of MDX that says the same. */
export function mdxLine(line: string): string {
  const escaped = line.trim().replace(/[!-/:-@[-`{-~]/g, '\\$&');
  // At the start of a paragraph these begin code.
  return escaped.replace(/^(?:im|ex)port\b/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}

/** An article of a set as its writer would have it in a content root. */
export function mdxArticle({ title, asks, body }: EvalDoc): string {
  const head = [
    `title: ${JSON.stringify(title)}`,
    ...(asks.length > 0 ? [`asks: ${JSON.stringify(asks)}`] : []),
  ];
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  return `---\n${head.join('\n')}\n---\n\n${lines.map(mdxLine).join('\n\n')}\n`;
}

/** Files of a content root with the articles of a set, relative path → text. */
export function* setContent(
  docs: readonly EvalDoc[],
  locale: string,
): Generator<readonly [path: string, text: string]> {
  yield ['site.yaml', `name: Search\nlocales: [${locale}]\n`];
  yield ['categories.yaml', `- { id: ${shelf}, title: ${shelf} }\n`];
  for (const [at, doc] of docs.entries())
    yield [`articles/${locale}/${shelf}/${nameOf(at)}.mdx`, mdxArticle(doc)];
}
