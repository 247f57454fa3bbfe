import { articleCard } from '../../model/article-card.ts';
import { once } from '../../model/once.ts';
import type { YamlSource } from '../yaml-source.ts';
import type { ParsedArticle } from './content-memory.ts';
import type { ContentReader } from './content-reader.ts';
import { digestOf } from './file-stamp.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { schemas } from './schemas.ts';
import { startOf } from './start-of.ts';

/** An article's text taken apart. */
export interface FreshArticle {
  readonly value: ParsedArticle;
  readonly body: string;
  readonly positionOf: YamlSource['positionOf'];
}

/**
 * What the text of an article's file says; undefined after findings.
 *
 * @param known what the file said before: frontmatter that stays is not parsed again
 */
export async function parseArticle(
  reader: ContentReader,
  text: string,
  { file, known }: { readonly file: string; readonly known: ParsedArticle | undefined },
): Promise<FreshArticle | undefined> {
  const { finding, findings } = reader;
  const parts = splitFrontmatter(text, file);
  if (parts === 'missing' || 'language' in parts) {
    findings.push(
      parts === 'missing'
        ? finding('frontmatter/missing', startOf(file), '')
        : finding('frontmatter/language', startOf(file), parts.language),
    );
    return undefined;
  }
  const { source, body, bodyOffset } = parts;
  const head = digestOf(text.slice(0, text.length - body.length));
  const same = known?.head === head;
  const data = same ? known.data : await parseFrontmatter(reader, source);
  if (data === undefined) return undefined;
  const card = same ? known.card : digestOf(JSON.stringify(articleCard(data)));
  const bodyDigest = body.trim() === '' ? '' : digestOf(body);
  const digest = digestOf(text);
  const value = { data, digest, head, card, bodyDigest, bodyOffset };
  return { value, body, positionOf: source.positionOf };
}

const yamlReader = once(() => import('./read-yaml.ts'));

async function parseFrontmatter(reader: ContentReader, source: YamlSource) {
  const { parseYaml } = await yamlReader();
  return parseYaml(reader, source, schemas.article);
}
