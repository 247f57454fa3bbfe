import type { YamlSource } from '../yaml-source.ts';
import type { ParsedArticle } from './content-memory.ts';
import type { ContentReader } from './content-reader.ts';
import { digestOf } from './file-stamp.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { parseYaml } from './read-yaml.ts';
import { schemas } from './schemas.ts';
import { startOf } from './start-of.ts';

/** An article's text taken apart. */
export interface FreshArticle {
  readonly value: ParsedArticle;
  readonly body: string;
  readonly positionOf: YamlSource['positionOf'];
}

/** What the text of an article's file says; undefined after findings. */
export async function parseArticle(
  reader: ContentReader,
  text: string,
  file: string,
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
  const data = await parseYaml(reader, source, schemas.article);
  if (data === undefined) return undefined;
  const bodyDigest = body.trim() === '' ? '' : digestOf(body);
  const digest = digestOf(text);
  return { value: { data, digest, bodyDigest, bodyOffset }, body, positionOf: source.positionOf };
}
