import { sentences } from '../../text/sentences.ts';

/** A place in a page: in a text after so many characters, or in an element before a child. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** A sentence, or a part of a long one, as it is said, and where in the page it stands. */
export interface SpokenPart {
  readonly text: string;
  readonly from: Place;
  readonly to: Place;
}

/** Words of a block as they are said. What is said for something else has no places within. */
interface Piece {
  readonly text: string;
  readonly from: Place;
  readonly to: Place;
  readonly isVerbatim: boolean;
}

const inline = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM I INS KBD MARK Q S SAMP SMALL STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);
const silent = new Set('BUTTON IFRAME NAV RP RT SCRIPT STYLE SVG TEMPLATE VIDEO'.split(' '));

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): boolean => node.nodeType === 3;
const nameOf = ({ nodeName }: Node): string => nodeName.toUpperCase();

/** Whether a part of a page is not shown, or is no text of the article. */
function isSilent(element: Element): boolean {
  const parent = element.parentElement;
  const isFolded =
    parent !== null &&
    nameOf(parent) === 'DETAILS' &&
    !parent.hasAttribute('open') &&
    nameOf(element) !== 'SUMMARY';
  return (
    isFolded ||
    silent.has(nameOf(element)) ||
    ['hidden', 'data-kb-silent', 'data-footnote-ref', 'data-footnote-backref'].some((name) =>
      element.hasAttribute(name),
    ) ||
    element.getAttribute('aria-hidden') === 'true'
  );
}

/**
 * What is read aloud of an article: its text as it is shown now, in order, readings in place of the words that
 * they stand over, pictures by their words, numbered steps with their number.
 *
 * @param lang the language of the article
 */
export function spokenParts(root: Element, lang: string): SpokenPart[] {
  const parts: SpokenPart[] = [];
  let block: Piece[] = [];
  /** The number of the item at hand; it is said with its first words. */
  let number: Piece | undefined;
  const add = (piece: Piece): void => {
    if (number !== undefined && piece.text.trim() !== '') {
      block.push(number);
      number = undefined;
    }
    block.push(piece);
  };
  const end = (): void => {
    parts.push(...partsOf(block, lang));
    block = [];
  };
  const walk = (node: Node): void => {
    if (isText(node)) return add(textPiece(node));
    if (!isElement(node) || isSilent(node)) return;
    const name = nameOf(node);
    if (name === 'RUBY') return rubyPieces(node).forEach(add);
    if (name === 'IMG') return add(insteadOf(node, node.getAttribute('alt') ?? ''));
    if (inline.has(name)) return node.childNodes.forEach(walk);
    end();
    const count = countOf(node);
    if (count !== undefined) number = insteadOf(node, lang === 'ja' ? `${count}、` : `${count}: `);
    node.childNodes.forEach(walk);
    end();
    if (count !== undefined) number = undefined;
  };
  walk(root);
  return parts;
}

function textPiece(node: Node): Piece {
  const text = node.nodeValue ?? '';
  return {
    text,
    from: { node, offset: 0 },
    to: { node, offset: text.length },
    isVerbatim: true,
  };
}

/** Words that are said for an element that shows none of them; they stand before all that is in it. */
function insteadOf(node: Element, text: string): Piece {
  const place = { node, offset: 0 };
  return { text, from: place, to: place, isVerbatim: false };
}

/** Words with readings: the reading where there is one, else the words. */
function rubyPieces(ruby: Element): Piece[] {
  const pieces: Piece[] = [];
  let base: Piece[] = [];
  for (const child of ruby.childNodes) {
    const name = nameOf(child);
    const reading = name === 'RT' ? (child.textContent ?? '').trim() : '';
    const [first, last] = [base[0], base.at(-1)];
    if (reading !== '' && first && last) {
      pieces.push({ text: reading, from: first.from, to: last.to, isVerbatim: false });
      base = [];
    } else if (name !== 'RT' && name !== 'RP') base.push(...textsIn(child).map(textPiece));
  }
  return [...pieces, ...base];
}

function textsIn(node: Node): Node[] {
  return isText(node) ? [node] : [...node.childNodes].flatMap(textsIn);
}

/** The number of an item of a numbered list. */
function countOf(node: Element): number | undefined {
  const list = node.parentElement;
  if (nameOf(node) !== 'LI' || list === null || nameOf(list) !== 'OL') return undefined;
  return Number(list.getAttribute('start') ?? '1') + [...list.children].indexOf(node);
}

/** The parts of one block. */
function partsOf(block: readonly Piece[], lang: string): SpokenPart[] {
  const text = block.map((piece) => piece.text).join('');
  let after = 0;
  return sentences(text)
    .flatMap((sentence) => shortParts(sentence, lang === 'ja' ? 80 : 160))
    .map((said) => {
      const start = text.indexOf(said, after);
      after = start + said.length;
      return { text: said, from: placeAt(block, start, 'from'), to: placeAt(block, after, 'to') };
    });
}

/** Where a part that begins or ends after so many characters of a block does so in the page. */
function placeAt(block: readonly Piece[], at: number, side: 'from' | 'to'): Place {
  let before = 0;
  for (const piece of block) {
    const within = at - before;
    const { length } = piece.text;
    if (side === 'from' ? within < length : within <= length) {
      if (!piece.isVerbatim) return piece[side];
      return { node: piece.from.node, offset: within };
    }
    before += length;
  }
  throw new Error(`A part begins or ends after ${at} of ${before} characters.`);
}

/** A sentence in parts of at most so many characters, cut after commas where it can be. */
function shortParts(sentence: string, max: number): string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > max) {
    const head = rest.slice(0, max);
    const cut = Math.max(...[...head.matchAll(/[、，,;；:：]\s*|\s+/g)].map(endOf), 0) || max;
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...parts, rest];
}

const endOf = ({ index, 0: found }: RegExpExecArray): number => index + found.length;
