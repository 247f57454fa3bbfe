import { createRequire } from 'node:module';
import type { Position } from '../model/position.ts';
import { plainYaml } from './plain-yaml.ts';

type Yaml = typeof import('yaml');

/** The full parser, loaded when it is first needed: most files are plain and right. */
const loadYaml = (): Yaml => createRequire(import.meta.url)('yaml');

/** A mistake of YAML itself. */
export interface YamlMistake {
  readonly at: Position;
  /** The parser's words, one line. */
  readonly cause: string;
}

/** YAML text with the place of every value. `data` is `undefined` for empty text. */
export interface YamlSource {
  readonly data: unknown;
  readonly mistakes: readonly YamlMistake[];
  /** The place of the value at a path; of its key with `key`; of the nearest existing parent if there is none. */
  readonly positionOf: (path: readonly PropertyKey[], part?: 'value' | 'key') => Position;
}

/**
 * Parses YAML 1.2 and keeps places.
 *
 * @param lineOffset lines before the text in its file (frontmatter: 1)
 */
export function yamlSource(text: string, file: string, lineOffset = 0): YamlSource {
  const plain = plainYaml(text);
  if (plain === undefined) return parsedSource(text, file, lineOffset);
  let parsed: YamlSource | undefined;
  return {
    data: plain.data,
    mistakes: [],
    positionOf(path, part) {
      parsed ??= parsedSource(text, file, lineOffset);
      return parsed.positionOf(path, part);
    },
  };
}

/** The same for any YAML, by the full parser. */
function parsedSource(text: string, file: string, lineOffset: number): YamlSource {
  const yaml = loadYaml();
  const { LineCounter, parseDocument, visit } = yaml;
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, strict: true });
  const position = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  const mistakes = [...document.errors, ...document.warnings].map((error) => ({
    at: position(error.pos[0]),
    cause: error.message.split('\n')[0] ?? '',
  }));
  let data: unknown;
  try {
    if (mistakes.length === 0) data = document.toJS() ?? undefined;
  } catch (error) {
    // An alias (`*name`) without its anchor, or too many of them; mostly text that starts with `*`.
    if (!(error instanceof Error)) throw error;
    visit(document, {
      Alias: (_key, alias) => {
        const cause = `${error.message.split(' (')[0] ?? ''} *${alias.source}`;
        mistakes.push({ at: position(alias.range?.[0] ?? 0), cause });
        return visit.BREAK;
      },
    });
  }
  return {
    data,
    mistakes,
    positionOf: (path, part = 'value') => position(offsetOf(yaml, document.contents, path, part)),
  };
}

/** The offset of the value (or key) at a path, walking as far as the document goes. */
function offsetOf(
  { isMap, isSeq }: Yaml,
  contents: unknown,
  path: readonly PropertyKey[],
  part: 'value' | 'key',
): number {
  let node = contents;
  let offset = startOf(node);
  for (const [index, key] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (pair === undefined) return offset;
      offset = startOf(isLast && part === 'key' ? pair.key : (pair.value ?? pair.key), offset);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node, offset);
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown, otherwise = 0): number {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : otherwise;
}

