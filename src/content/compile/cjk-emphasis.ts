/**
 * A character that no text holds, counts as a letter for CommonMark's flanking rules and is taken
 * out again after parsing.
 */
const letter = '\uE000';
/** Stands for a lone tilde: in Japanese a range (`9:00~17:00`), never a strikethrough. */
const tilde = '\uE001';

const cjk = /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}\p{Script_Extensions=Bopomofo}\u3000-\u303F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
const punctuation = /[\p{P}\p{S}]/u;

const isCjk = (char: string) => cjk.test(char);
const isPunctuation = (char: string) => punctuation.test(char);
const isSpace = (char: string) => char === '' || /\s/u.test(char);

/** Whether the plain CommonMark rule and the CJK-friendly one disagree on a delimiter run between two characters. */
function needsEasing(before: string, after: string): boolean {
  if (isSpace(before) || isSpace(after)) return false;
  if (!isCjk(before) && !isCjk(after)) return false;
  // Between two punctuation characters, or two letters, both rules agree.
  return isPunctuation(before) !== isPunctuation(after);
}

const previousChar = (text: string, index: number) => {
  const char = text[index - 1] ?? '';
  return /[\uDC00-\uDFFF]/.test(char) ? text.slice(index - 2, index) : char;
};
const nextChar = (text: string, index: number) => {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
};

/**
 * Markdown in which emphasis beside Japanese punctuation parses as people mean it
 * (`これは**「領収書」**です`): around each run of `*` or `~~` where CommonMark's flanking rule fails
 * for CJK text, an invisible letter is put in; a lone `~` is kept from striking text out.
 * {@link withoutEasing} brings the result back to the writer's characters.
 * Positions shift: {@link easedColumn} maps a column back.
 * Source: the CJK-friendly amendment to CommonMark (tats-u/markdown-cjk-friendly, specification.md).
 */
export function easeCjkEmphasis(markdown: string): string {
  return markdown.replace(/\\[\s\S]|\*+|~+/g, (run, offset: number) => {
    if (run.startsWith('\\') || run.startsWith('~~~')) return run;
    if (run === '~') return tilde;
    const eased = needsEasing(previousChar(markdown, offset), nextChar(markdown, offset + run.length));
    return eased ? letter + run + letter : run;
  });
}

/** A text without the letters that {@link easeCjkEmphasis} put in, also where a URL was percent-encoded. */
export function withoutEasing(text: string): string {
  if (!text.includes(letter) && !text.includes(tilde) && !text.includes('%EE%80%8')) return text;
  return text.replace(/\uE000|%EE%80%80/g, '').replace(/\uE001|%EE%80%81/g, '~');
}

/** The column in the writer's line for a column in the eased line. Both count from 1. */
export function easedColumn(easedLine: string, column: number): number {
  return column - (easedLine.slice(0, column - 1).split(letter).length - 1);
}
