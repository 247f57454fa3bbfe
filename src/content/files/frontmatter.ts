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
 * Takes a file apart. The first `---` must be its first line, and another one must follow; the YAML
 * between them is read here, with places, and no other language is ever evaluated.
 */
export function splitFrontmatter(text: string, file: string): FrontmatterResult {
  const [opening, language] = /^---[^\S\n]*(\S*)[^\S\n]*\n/.exec(text) ?? [];
  if (opening === undefined) return 'missing';
  // From the line end on, as the closing line may be the very next one.
  const yamlStart = opening.length;
  if (!/\n---[^\S\n]*(\n|$)/.test(text.slice(yamlStart - 1))) return 'missing';
  if (language !== '' && language !== undefined && language !== 'yaml') return { language };
  const yamlEnd = text.indexOf('\n---', yamlStart - 1);
  const body = text.slice(yamlEnd + '\n---'.length).replace(/^\n/, '');
  return {
    source: yamlSource(text.slice(yamlStart, yamlEnd), file, 1),
    body,
    bodyOffset: text.slice(0, text.length - body.length).split('\n').length - 1,
  };
}
