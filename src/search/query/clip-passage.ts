import type { Span } from './match-spans.ts';

/** A text with the places to mark in it. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

const ellipsis = '…';

/** Start of the window of `length` units that covers most marked units; the first one of equals. */
function bestStart({ text, spans }: MarkedText, length: number): number {
  const covered = (from: number) =>
    spans.reduce((sum, [start, end]) => {
      return sum + Math.max(0, Math.min(end, from + length) - Math.max(start, from));
    }, 0);
  const lead = Math.floor(length / 6);
  const starts = spans.map(([start]) => Math.min(Math.max(0, start - lead), text.length - length));
  return starts.reduce(
    (best, start) => (covered(start) > covered(best) ? start : best),
    starts[0] ?? 0,
  );
}

const isLowSurrogate = (unit: string) => /[\uDC00-\uDFFF]/.test(unit);

/** The nearest place to cut at or before `at`: a space if one is near, and never inside a character. */
function cutAt(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  if (space > at - 16 && space > 0) return space;
  return isLowSurrogate(text.charAt(at)) ? at - 1 : at;
}

/** The part of a text that shows most of its marks, at most about `length` units, with … where it was cut. */
export function clipPassage(passage: MarkedText, length: number): MarkedText {
  const { text, spans } = passage;
  if (text.length <= length) return passage;
  const wanted = bestStart(passage, length);
  const from = wanted === 0 ? 0 : cutAt(text, wanted);
  const to = wanted + length >= text.length ? text.length : cutAt(text, wanted + length);
  const cut = text.slice(from, to);
  const head = from > 0 ? ellipsis : '';
  const trimmed = cut.length - cut.trimStart().length;
  const shift = head.length - from - trimmed;
  const end = head.length + cut.trim().length;
  return {
    text: `${head}${cut.trim()}${to < text.length ? ellipsis : ''}`,
    spans: spans
      .map(([a, b]): Span => [Math.max(a + shift, head.length), Math.min(b + shift, end)])
      .filter(([a, b]) => b > a),
  };
}
