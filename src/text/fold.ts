/** Letters and digits, with the half-width voicing marks, which Unicode counts as letters. */
const lettersAndDigits = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * What most texts are made of: ASCII, Latin 1 letters, kana and kanji in their usual width, which
 * NFKC leaves alone side by side, and punctuation.
 */
const usualWidth =
  /^[\0-\x7FÀ-ÿ\u2010-\u2027\u3000-\u301Fぁ-ゖゝゞァ-ヾ\u4E00-\u9FFF！-／：-＠［-｀｛-･]*$/;

/**
 * The text with its letters and digits in their usual width (`ＪＲ１２` → `JR12`, `ｶﾞｽ` → `ガス`).
 * Punctuation stays, so the result still reads as Japanese.
 */
export function foldWidth(text: string): string {
  if (usualWidth.test(text)) return text;
  return text.replace(lettersAndDigits, (run) => run.normalize('NFKC'));
}

/** A text as words are compared: NFKC (Unicode Annex 15) and lower case. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** A folded text that remembers where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** For every UTF-16 unit of `text`: first unit of its source in the original. */
  readonly starts: readonly number[];
  /** For every UTF-16 unit of `text`: the unit after its source in the original. */
  readonly ends: readonly number[];
}

/** The shortest runs that can be folded apart: a half-width kana takes its voicing mark along. */
const foldable = /[ｦ-ﾝ][ﾞﾟ]|\P{M}\p{M}*|\p{M}+/gsu;

/** The folded text with its way back: folding may lengthen (`㍻` → `平成`) or shorten (`ｶﾞ` → `ガ`). */
export function foldWithOffsets(original: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: run, index } of original.matchAll(foldable)) {
    const folded = fold(run);
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index);
      ends.push(index + run.length);
    }
  }
  return { text, starts, ends };
}
