import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LexiconWord } from '../../text/lexicon.ts';
import { hasHan, isHiragana, toHiragana } from '../../text/scripts.ts';
import { runWords } from '../../text/spaced-words.ts';
import type { CutWords, Word, WordKind } from '../../text/word.ts';
import { wordKey } from '../../text/word-key.ts';

/** Cuts Japanese texts by a dictionary of the language, and notes the words that it met. */
export interface Morphology {
  /** Cuts a title or a question, all of it. */
  readonly cutHead: CutWords;
  /** Cuts other text: pieces that it met before are not cut again. */
  readonly cutBody: CutWords;
  /** The words that were met since this was last asked, with how often. */
  readonly met: () => LexiconWord[];
}

/** What a morphological analyser says of a word; names as in IPADIC. */
interface Token {
  readonly surface_form: string;
  readonly basic_form: string;
  readonly reading?: string | undefined;
  readonly pos: string;
  readonly pos_detail_1: string;
  readonly word_type: string;
}

interface Tokenizer {
  readonly tokenize: (text: string) => readonly Token[];
}

/**
 * Pieces that are cut apart: kanji and katakana with the hiragana after them, or hiragana alone.
 * Articles say the same pieces again and again, so that few have to be analysed.
 */
const piece = new RegExp(
  [
    String.raw`[a-z0-9]+(?:[-_.'’][a-z0-9]+)*`,
    // Kanji that kana between them join: 申し込み, 受け取る.
    String.raw`[\p{sc=Han}\p{sc=Katakana}ー々]+(?:[いきぎしじちびみりけげせてねべめれえっ]{1,2}\p{sc=Han}+)*\p{sc=Hiragana}*`,
    String.raw`\p{sc=Hiragana}+`,
  ].join('|'),
  'gu',
);

const contentPart = /^(?:名詞|動詞|形容詞|副詞|接頭詞|感動詞|連体詞)$/;
const noContent = /^(?:非自立|接尾|代名詞|数|助動詞語幹|特殊)$/;

/** Verbs and nouns that every question has, by their base form. */
const lightWords = new Set(
  (
    'する ある いる なる できる 出来る 行う おこなう くださる 下さる いただく 頂く 致す いたす ござる おる ' +
    '言う いう 思う 教える おしえる 知る 方法 場合 こと 事 とき 時 ため 為 もの 物 何 どこ どう いつ だれ 誰 ' +
    'どの どのような どんな いくら 必要 お願い ください よう 様 の ん 欲しい ほしい したい 聞く'
  ).split(' '),
);

function kindOf(token: Token, base: string): WordKind {
  const { surface_form: text, pos, pos_detail_1: detail, word_type: known } = token;
  if (lightWords.has(base)) return 'function';
  if (isHiragana(text) && (text.length === 1 || known === 'UNKNOWN')) return 'function';
  if (pos === '名詞' && detail === '数') return 'number';
  if (pos === '名詞' && detail === '接尾') return hasHan(text) ? 'suffix' : 'function';
  return contentPart.test(pos) && !noContent.test(detail) ? 'content' : 'function';
}

/** A word of the lexicon before anybody counts it; one object a word. */
type MetWord = Omit<LexiconWord, 'count'>;

/** A word of a piece, before its place in the text is known. */
type Cut = readonly { readonly word: Word; readonly met: MetWord | undefined }[];

function cutOf(tokens: readonly Token[]): Cut {
  // Their own places count characters, not UTF-16 units.
  let next = 0;
  return tokens.map((token) => {
    const { surface_form: text, reading = '' } = token;
    const base = token.basic_form === '*' ? text : token.basic_form;
    const kind = kindOf(token, base);
    const key = wordKey(base);
    const isRead = hasHan(text) && kind !== 'function';
    const at = next;
    next += text.length;
    return {
      word: { text, at, kind, keys: [key] },
      met:
        token.word_type === 'UNKNOWN' && isHiragana(text)
          ? undefined
          : { text, kind, key, reading: isRead ? toHiragana(reading) : '' },
    };
  });
}

/** Numbers and codes are looked up as they are typed: they need no lexicon. */
export const hasDigit = (text: string): boolean => /\p{N}/u.test(text);

const isLetters = (text: string) => /^[a-z0-9]/.test(text);

/** Words of letters and digits, which the analyser does not know. */
const cutLetters = (text: string): Cut =>
  runWords(text, 0, true).map((word) => ({
    word,
    met: hasDigit(word.text)
      ? undefined
      : { text: word.text, kind: word.kind, key: word.keys[0] ?? word.text, reading: '' },
  }));

const placed = (cut: Cut, from: number): Word[] =>
  cut.map(({ word: { text, at, kind, keys } }) => ({ text, at: at + from, kind, keys }));

/** Pieces whose cuts are kept. Most of a site's are few; without an end, codes and names would fill the memory. */
const maxPieces = 50_000;

/** A morphology of Japanese on any analyser that speaks IPADIC. */
export function morphologyOf(analyser: Tokenizer): Morphology {
  const cuts = new Map<string, Cut>();
  const metWords = new Map<string, MetWord>();
  let met = new Map<MetWord, number>();
  const sameObject = (word: MetWord): MetWord => {
    const name = `${word.text}\t${word.kind}\t${word.key}\t${word.reading}`;
    const known = metWords.get(name) ?? word;
    metWords.set(name, known);
    return known;
  };
  const cutPiece = (text: string): Cut => {
    const known = cuts.get(text);
    if (known) return known;
    const fresh = isLetters(text) ? cutLetters(text) : cutOf(analyser.tokenize(text));
    const cut = fresh.map(({ word, met: own }) => ({ word, met: own && sameObject(own) }));
    if (cuts.size === maxPieces) cuts.clear();
    cuts.set(text, cut);
    return cut;
  };
  const cutText = (normal: string, pieces: RegExp): Word[] => {
    const words: Word[] = [];
    for (const { 0: text, index } of normal.matchAll(pieces)) {
      const cut = cutPiece(text);
      for (const { met: word } of cut) if (word) met.set(word, (met.get(word) ?? 0) + 1);
      words.push(...placed(cut, index));
    }
    return words;
  };
  return {
    cutBody: (normal) => cutText(normal, piece),
    cutHead: (normal) => cutText(normal, headPiece),
    met() {
      const words = [...met].map(([word, count]) => ({ ...word, count }));
      met = new Map();
      return words;
    },
  };
}

/** What a title is cut into before it is analysed: letters and digits, and all between them up to a comma or a full stop. */
const headPiece =
  /[a-z0-9]+(?:[-_.'’][a-z0-9]+)*|[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}ー々]+/gu;

let opened: Promise<Morphology> | undefined;

/**
 * The morphology of Japanese by kuromoji and IPADIC. Its dictionary takes half a second to load, so
 * it is loaded once.
 */
export function openMorphology(): Promise<Morphology> {
  opened ??= load();
  return opened;
}

async function load(): Promise<Morphology> {
  const [{ TokenizerBuilder }, { default: Loader }] = await Promise.all([
    import('@patdx/kuromoji'),
    import('@patdx/kuromoji/node'),
  ]);
  const folder = dirname(fileURLToPath(import.meta.resolve('@patdx/kuromoji')));
  const loader = new Loader({ dic_path: join(folder, '..', 'dict') });
  return morphologyOf(await new TokenizerBuilder({ loader }).build());
}
