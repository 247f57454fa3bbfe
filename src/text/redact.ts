/** Longest text that is kept; nobody searches with more. */
const maxLength = 200;

/** Addresses as most are; then others, whose ends cannot be told from Japanese words around them. */
const email = /[\w.+%!'*/-]+@[\w.-]+|\S{1,64}@\S+/g;

/** Digits of every script, and kanji numerals, since phone numbers are written with them too. */
const digit = '[\\p{Nd}〇一二三四五六七八九]';
const digits = new RegExp(`${digit}(?:[\\s\\p{P}\\p{Sm}ーの]*${digit}){5,}`, 'gu');

/** A name is a run of kanji, katakana or letters before 様, さん or と申します, unless it is a word that names nobody. */
const run = '[\\p{Script=Han}\\p{Script=Katakana}ー]{1,8}';
const noName = '(?<![客皆奥神王仕同多模異有母父者員屋姉兄婆爺娘孫何])';
const title = '(?=様|さま|さん|氏|くん|ちゃん|と申)';
const name = new RegExp(
  `${run}(?: ${run})?${noName}${title}` +
    `|(?<![^ ])(?!たく|みな|おきゃく|おく|おか|おと)[ぁ-ん]{2,6}${title}` +
    `|\\b\\p{Lu}[\\p{L}'-]+(?= ?${title})` +
    `|\\b(?:Mrs?|Ms|Dr)\\.? ?\\p{Lu}[\\p{L}'-]+|\\b[\\p{L}']+(?=[- ][Ss]an\\b)`,
  'gu',
);

/**
 * A query without what could tell who asked: mail addresses, runs of six or more digits (phone, card,
 * postal and contract numbers), and names before 様, さん, -san, と申します or after Mr, Ms, Dr become
 * `[mail]`, `[number]`, `[name]`. The text comes back in NFKC; what follows 200 characters is cut off.
 */
export function redact(text: string): string {
  return text
    .slice(0, maxLength)
    .normalize('NFKC')
    .replace(email, '[mail]')
    .replace(digits, '[number]')
    .replace(name, '[name]');
}
