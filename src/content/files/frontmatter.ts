import matter from 'gray-matter';
import { yamlSource, type YamlSource } from '../yaml-source.ts';

/** A file with frontmatter, taken apart. */
export interface Frontmatter {
  readonly source: YamlSource;
  readonly body: string;
  /** Lines of the file before the first line of `body`. */
  readonly bodyOffset: number;
}

/** Why a file's frontmatter cannot be used: there is none, or it is in another language (`---js`). */
export type FrontmatterResult = Frontmatter | 'missing' | { readonly language: string };

/**
 * Takes a file apart. The first `---` must be its first line; the YAML is read here, with places,
 * and no other language is ever evaluated.
 */
export function splitFrontmatter(text: string, file: string): FrontmatterResult {
  if (!/^---[^\S\n]*\S*[^\S\n]*\n([\s\S]*\n)?---[^\S\n]*(\n|$)/.test(text)) return 'missing';
  const language = /^---[^\S\n]*(\S+)/.exec(text)?.[1];
  if (language !== undefined && language !== 'yaml') return { language };
  const { matter: yaml, content } = matter(text, { engines: { yaml: { parse: () => ({}) } } });
  return {
    source: yamlSource(yaml.replace(/^\n/, ''), file, 1),
    body: content,
    bodyOffset: text.slice(0, text.length - content.length).split('\n').length - 1,
  };
}
