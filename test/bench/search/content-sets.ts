import { parseBody } from '../../../src/content/compile/parse-body.ts';
import { plainBlocks } from '../../../src/content/compile/plain-text.ts';
import type { ArticleFile } from '../../../src/content/files/read-articles.ts';
import { readContent } from '../../../src/content/files/read-content.ts';
import { messagesOf } from '../../../src/i18n/messages.ts';
import { InputError } from '../../../src/model/input-error.ts';
import type { SearchTest } from '../../../src/model/search-test.ts';
import { searchTestsOf } from '../../../src/model/search-tests.ts';
import { expandAsk } from '../../../src/text/expand-ask.ts';
import { localeSets, type EvalDoc, type EvalQuery, type EvalSet } from './eval-set.ts';

/**
 * The published articles of a content root with its own `search-tests.yaml`, one set a locale.
 * Without search tests there is none.
 *
 * @param root absolute path
 * @throws {InputError} the first error of the content
 */
export async function contentSets(root: string): Promise<EvalSet[]> {
  const { sources, findings } = await readContent({ root, cwd: root, language: 'en' });
  const error = findings.find(({ severity }) => severity === 'error');
  if (error) throw new InputError(error.at, error.message, error.fix);
  if (sources === undefined) return [];
  const published = sources.articles.filter(({ article }) => article.data.status === 'published');
  const docs = await Promise.all(published.map(evalDoc));
  const { tests } = searchTestsOf(sources.searchTests.data);
  const queries = tests.map(evalQuery);
  return localeSets({ id: 'content', docs, queries, glossary: sources.glossary.data });
}

async function evalDoc({ article, body }: ArticleFile): Promise<EvalDoc> {
  const { id, locale, file, data } = article;
  const parsed = parseBody(await body(), messagesOf(locale).body);
  if ('problem' in parsed) {
    const { line, column, value } = parsed.problem;
    const at = { file, line: article.bodyOffset + line, column };
    throw new InputError(at, `The body is no MDX: ${value}`, 'Run npm run lint.');
  }
  const blocks = plainBlocks(parsed.tree, parsed.uneased);
  return {
    id,
    locale,
    title: data.title,
    body: [...(data.description === undefined ? [] : [data.description]), ...blocks].join('\n'),
    asks: [...data.asks.flatMap(expandAsk), ...data.keywords],
  };
}

const evalQuery = ({ query, locale, expect }: SearchTest, index: number): EvalQuery => ({
  id: String(index + 1),
  locale,
  query,
  relevant: expect,
});
