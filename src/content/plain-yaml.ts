/** Says that a text is not plain, or not YAML at all: only the full parser knows. */
const unsure = Symbol('unsure');

interface Line {
  /** Spaces before the text. */
  readonly indent: number;
  readonly text: string;
}

/** Lines of a text without blank ones and comments; `at` is the next one to read. */
interface Lines {
  readonly list: Line[];
  at: number;
}

/** Characters that YAML, or one of its versions, treats in a way of its own: tabs, controls, other line ends. */
const oddCharacters = /[\0-\t\v-\x1F\x7F-\xA0\u2028\u2029\uFEFF]/;
const keyAndValue = /^([A-Za-z][\w-]{0,99}):(?: +(.*))?$/;
/** What starts anything but plain text. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@` ]/;
/** Plain text that YAML 1.2 reads as something other than a string, and a little more, to be sure. */
const notText =
  /^(?:~|null|true|false|[-+.]?(?:\d[\d.]*(?:e[-+]?\d+)?|0[xo][\da-f]+|inf|nan)|[-+]\..*)$/i;
const doubleQuoted = /^"(?:[^"\\]|\\["\\/nt])*"$/;
const singleQuoted = /^'(?:[^']|'')*'$/;
const flowItem =
  / *("(?:[^"\\]|\\["\\/nt])*"|'(?:[^']|'')*'|[^ ,[\]{}"'][^,[\]{}]*?) *(?:,|\]$)/y;

/**
 * The value of a text in the part of YAML that frontmatter is written in: maps and lists by
 * indentation, lists in brackets, text and whole numbers, each on one line; comments on lines of
 * their own. There it is what YAML 1.2 says.
 *
 * @returns undefined for every other text, right or wrong: that is for the full parser, which costs
 * ten times as much
 */
export function plainYaml(text: string): { readonly data: unknown } | undefined {
  if (oddCharacters.test(text)) return undefined;
  const lines: Lines = { list: linesOf(text), at: 0 };
  if (lines.list.length === 0) return { data: undefined };
  const data = block(lines, 0);
  return data === unsure || lines.at < lines.list.length ? undefined : { data };
}

function linesOf(text: string): Line[] {
  const list: Line[] = [];
  for (const line of text.split('\n')) {
    const indent = line.search(/[^ ]/);
    if (indent < 0 || line[indent] === '#') continue;
    list.push({ indent, text: withoutSpaces(line.slice(indent)) });
  }
  return list;
}

/** The text without the spaces at its end; other white space is text. */
const withoutSpaces = (text: string) => (text.endsWith(' ') ? text.replace(/ +$/, '') : text);

/** A map or a list whose lines have this indentation. */
function block(lines: Lines, indent: number): unknown {
  const { list, at } = lines;
  const line = list[at];
  if (line?.indent !== indent) return unsure;
  return line.text.startsWith('- ') ? blockList(lines, indent) : blockMap(lines, indent);
}

function blockMap(lines: Lines, indent: number): unknown {
  const map: Record<string, unknown> = {};
  for (let line = lines.list[lines.at]; line && line.indent >= indent; line = lines.list[lines.at]) {
    const [, key, inline] = (line.indent === indent && keyAndValue.exec(line.text)) || [];
    if (key === undefined || notText.test(key) || Object.hasOwn(map, key)) return unsure;
    lines.at += 1;
    const value = inline === undefined ? valueBelow(lines, indent) : scalarOrList(inline);
    if (value === unsure) return unsure;
    map[key] = value;
  }
  return map;
}

/** What stands in the lines after `key:`; a list may be no deeper than its key. */
function valueBelow(lines: Lines, indent: number): unknown {
  const next = lines.list[lines.at];
  if (next === undefined || next.indent < indent) return null;
  if (next.indent > indent) return block(lines, next.indent);
  return next.text.startsWith('- ') ? blockList(lines, indent) : null;
}

function blockList(lines: Lines, indent: number): unknown {
  const items: unknown[] = [];
  for (let line = lines.list[lines.at]; line && line.indent >= indent; line = lines.list[lines.at]) {
    if (line.indent > indent) return unsure;
    // A key of the map that this list is a value of.
    if (!line.text.startsWith('- ')) return items;
    const inline = line.text.slice(2);
    let item: unknown;
    if (keyAndValue.test(inline)) {
      lines.list[lines.at] = { indent: indent + 2, text: inline };
      item = blockMap(lines, indent + 2);
    } else {
      lines.at += 1;
      item = scalarOrList(inline);
    }
    if (item === unsure) return unsure;
    items.push(item);
  }
  return items;
}

function scalarOrList(text: string): unknown {
  return text.startsWith('[') ? flowList(text) : scalar(text);
}

/** A list in brackets, on one line, of scalars. */
function flowList(text: string): unknown {
  if (/^\[ *\]$/.test(text)) return [];
  const items: unknown[] = [];
  flowItem.lastIndex = 1;
  while (flowItem.lastIndex < text.length) {
    const item = scalar(flowItem.exec(text)?.[1] ?? '');
    if (item === unsure) return unsure;
    items.push(item);
  }
  return text.endsWith(']') ? items : unsure;
}

function scalar(text: string): unknown {
  if (doubleQuoted.test(text)) return JSON.parse(text);
  if (singleQuoted.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  if (/^[-+]?\d{1,15}$/.test(text)) return Number(text);
  if (text === '' || indicator.test(text) || notText.test(text)) return unsure;
  return text.includes(': ') || text.includes(' #') || text.endsWith(':') ? unsure : text;
}
