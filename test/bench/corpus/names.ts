/** A made-up product or feature name as each locale writes it. */
export interface BenchName {
  readonly ja: string;
  readonly en: string;
}

const syllables =
  'ア:a カ:ka サ:sa タ:ta ナ:na マ:ma ラ:ra ワ:wa イ:i キ:ki シ:shi ミ:mi リ:ri ウ:u ク:ku ス:su ツ:tsu ヌ:nu ム:mu ル:ru エ:e ケ:ke セ:se テ:te ネ:ne メ:me レ:re オ:o コ:ko ソ:so ト:to ノ:no モ:mo ヨ:yo ロ:ro ガ:ga ゴ:go ダ:da デ:de ド:do バ:ba ビ:bi ベ:be ボ:bo パ:pa ピ:pi ポ:po'
    .split(' ')
    .map((pair) => pair.split(':'))
    .map(([ja = '', en = '']) => ({ ja, en }));

const endings = [
  { ja: '', en: '' },
  { ja: 'ン', en: 'n' },
  { ja: 'ール', en: 'l' },
  { ja: 'ックス', en: 'x' },
];

/** A number far from that of the neighbours, the same for the same index (Knuth's multiplier). */
const scattered = (index: number) => Math.imul(index + 1, 2_654_435_761) >>> 0;

/** Name number `index`, from 0; different numbers up to some ten thousands give different names, but for rare chance. */
export function nameOf(index: number): BenchName {
  let rest = scattered(index);
  const take = <Part>(parts: readonly Part[]) => {
    const part = parts[rest % parts.length];
    rest = Math.floor(rest / parts.length);
    return part;
  };
  const parts = [take(endings), take(syllables), take(syllables), take(syllables)].toReversed();
  const ja = parts.map((part) => part?.ja ?? '').join('');
  const en = parts.map((part) => part?.en ?? '').join('');
  return { ja, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/**
 * How many names are in use once `pairs` articles are written: vocabulary grows with about the 0.65th
 * power of a text (Heaps, Information Retrieval, 1978).
 */
export const namesKnown = (pairs: number) => 24 + Math.floor(12 * pairs ** 0.65);
