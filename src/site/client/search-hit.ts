import type { Hit } from '../../search/query/answer.ts';
import type { MarkedText } from '../../search/query/clip-passage.ts';

/** Templates and paths that a search box carries, for making hits into elements. */
export type HitWords = Readonly<Record<'home' | 'code' | 'ask' | 'solves', string>>;

/** The words of a search box. */
export function hitWords({ dataset }: HTMLElement): HitWords {
  return {
    home: dataset['home'] ?? '/',
    code: dataset['code'] ?? '{code}',
    ask: dataset['ask'] ?? '{ask}',
    solves: dataset['solves'] ?? '',
  };
}

/** A template with its `{name}` places filled in. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** The template for a count: many languages say one and many differently, and French none as one. */
export function counted({ dataset }: HTMLElement, count: number): string {
  const form = new Intl.PluralRules(document.documentElement.lang).select(count);
  return (form === 'one' ? dataset['one'] : dataset['other']) ?? '{count}';
}

/** An element of a class around nodes and texts. */
export function element(
  tag: string,
  className: string,
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

/** The nodes of a text with its marks; text nodes only, whatever an article says. */
function markedNodes({ text, spans }: MarkedText): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(text.slice(from, start), mark);
    from = end;
  }
  return [...nodes, text.slice(from)];
}

function passageNodes({ passage, code }: Hit, words: HitWords): (Node | string)[] {
  if (code !== undefined) return [fill(words.code, { code })];
  if (passage === undefined) return [];
  const nodes = markedNodes(passage);
  if (passage.kind === 'sentence') return nodes;
  const [before = '', after = ''] = words.ask.split('{ask}');
  return [before, ...nodes, after];
}

/** The lines under a hit's title: the question or sentence that matched, the category, and whether it helps most. */
export function hitLines(hit: Hit, words: HitWords): (HTMLElement | string)[] {
  const passage = passageNodes(hit, words);
  return [
    ...(passage.length > 0 ? [element('span', 'kb-hit__text', ...passage)] : []),
    ...(hit.category === undefined ? [] : [element('span', 'kb-hit__category', hit.category)]),
    ...(hit.solves ? [' ', element('span', 'kb-hit__category kb-hit__solves', words.solves)] : []),
  ];
}

/** A link to a hit, marked as a result or as a near question. */
export function hitLink(hit: Hit, isNear: boolean, words: HitWords): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = hit.href;
  link.toggleAttribute(isNear ? 'data-kb-near' : 'data-kb-result', true);
  link.dataset['kbArticle'] = hit.href.slice(words.home.length).replace(/\/$/, '');
  return link;
}
