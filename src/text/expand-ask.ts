/** Most phrasings that one ask may stand for; the first ones count. */
export const maxPhrasings = 64;

/** Deepest nesting of alternatives. */
const maxDepth = 8;

interface Parsed {
  readonly phrasings: readonly string[];
  /** The first character after what was read. */
  readonly next: number;
}

const joined = (heads: readonly string[], tails: readonly string[]): string[] =>
  heads.flatMap((head) => tails.map((tail) => head + tail)).slice(0, maxPhrasings);

/** Reads alternatives up to the closing parenthesis of `depth`, or up to the end at depth 0. */
function parse(ask: string, from: number, depth: number): Parsed {
  const done: string[] = [];
  let current: string[] = [''];
  let at = from;
  while (at < ask.length) {
    const char = ask.charAt(at);
    at += 1;
    if (char === '(' && depth < maxDepth) {
      const inner = parse(ask, at, depth + 1);
      current = joined(current, inner.phrasings);
      at = inner.next;
    } else if (char === ')' && depth > 0) {
      return { phrasings: [...done, ...current], next: at };
    } else if (char === '|' && depth > 0) {
      done.push(...current);
      current = [''];
    } else current = current.map((phrasing) => phrasing + char);
  }
  return { phrasings: [...done, ...current], next: at };
}

/** Whether every opening parenthesis has its closing one. */
function balanced(ask: string): boolean {
  let open = 0;
  for (const char of ask) {
    if (char === '(') open += 1;
    if (char === ')') open -= 1;
    if (open < 0 || open > maxDepth) return false;
  }
  return open === 0;
}

/**
 * The phrasings that an ask stands for: `(商品|品物)が(違う|おかしい)` gives four, the first
 * alternatives first. An alternative may be empty. At most `maxPhrasings`, each once.
 * An ask whose parentheses do not match is one phrasing, as written.
 */
export function expandAsk(ask: string): string[] {
  if (!balanced(ask)) return [ask];
  const tidy = parse(ask, 0, 0).phrasings.map((each) => each.replace(/\s+/gu, ' ').trim());
  return [...new Set(tidy)].filter((each) => each !== '').slice(0, maxPhrasings);
}
