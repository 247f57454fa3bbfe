import { createRequire } from 'node:module';
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
  if (!/\n---[^\S\n]*(\n|$)/.test(text.slice(opening.length - 1))) return 'missing';
  if (language !== '' && language !== undefined && language !== 'yaml') return { language };
  const { yaml, body } = cutPlain(text) ?? cutAny(text);
  return {
    source: yamlSource(yaml, file, 1),
    body,
    bodyOffset: text.slice(0, text.length - body.length).split('\n').length - 1,
  };
}

interface Cut {
  readonly yaml: string;
  readonly body: string;
}

/** A text between two bare `---` lines and what follows; undefined where the lines hold anything else. */
function cutPlain(text: string): Cut | undefined {
  const end = text.indexOf('\n---', 3);
  if (!text.startsWith('---\n') || text[end + 4] !== '\n') return undefined;
  return { yaml: text.slice(4, Math.max(4, end)), body: text.slice(end + 5) };
}

/** The same for any frontmatter; gray-matter is loaded only for it, as nearly all is plain. */
function cutAny(text: string): Cut {
  const matter: typeof import('gray-matter') = createRequire(import.meta.url)('gray-matter');
  const { matter: yaml, content } = matter(text, { engines: { yaml: { parse: () => ({}) } } });
  return { yaml: yaml.replace(/^[^\S\n]*\n/, ''), body: content };
}
