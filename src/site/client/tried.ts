import { recall, remember } from './tab-memory.ts';

/** One thing that the customer tried: a query, or an article by its title. */
export interface Tried {
  readonly kind: 'query' | 'article';
  readonly text: string;
}

/** More than this nobody would read out to a person. */
const maxTried = 20;

/**
 * The list with one more thing at its end. The same thing again moves there, and a query that goes
 * on from an earlier one takes its place, since it was typed on.
 */
export function withTried(list: readonly Tried[], next: Tried): Tried[] {
  const isReplaced = ({ kind, text }: Tried) =>
    kind === next.kind && (kind === 'query' ? next.text.startsWith(text) : next.text === text);
  return [...list.filter((each) => !isReplaced(each)), next].slice(-maxTried);
}

/** What was tried, as lines to remember: `q` or `a`, then the text. */
export function triedLines(list: readonly Tried[]): string {
  return list
    .map(({ kind, text }) => (kind === 'query' ? 'q' : 'a') + text.replace(/\s+/g, ' '))
    .join('\n');
}

/** What `triedLines` wrote. */
export function parseTried(lines: string): Tried[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ kind: line.startsWith('q') ? 'query' : 'article', text: line.slice(1) }));
}

/** Adds to what this tab remembers as tried. */
export function rememberTried(next: Tried): void {
  remember('kb-tried', triedLines(withTried(parseTried(recall('kb-tried')), next)));
}
