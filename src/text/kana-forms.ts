/** What may stand for the last kana of a verb or adjective in its other forms, without what follows. */
const endings: Readonly<Record<string, readonly string[]>> = {
  う: ['い', 'わ', 'お', 'え', 'っ'],
  く: ['き', 'か', 'こ', 'け', 'い'],
  ぐ: ['ぎ', 'が', 'ご', 'げ', 'い'],
  す: ['し', 'さ', 'そ', 'せ'],
  つ: ['ち', 'た', 'と', 'て', 'っ'],
  ぬ: ['に', 'な', 'の', 'ね', 'ん'],
  ぶ: ['び', 'ば', 'ぼ', 'べ', 'ん'],
  む: ['み', 'ま', 'も', 'め', 'ん'],
  る: ['', 'り', 'ら', 'ろ', 'れ', 'っ'],
  い: ['', 'く', 'かっ', 'け'],
};

/** Shortest form that is told from grammar. */
const minLength = 2;

/**
 * The forms that a kana word may take if it is a verb or an adjective (やめる: やめ, やめっ, …), and the
 * word itself. Which of them it takes is not asked: the others stand in no text.
 */
export function kanaForms(base: string): string[] {
  const stem = base.slice(0, -1);
  const forms = (endings[base.slice(-1)] ?? []).map((ending) => stem + ending);
  return [base, ...forms].filter((form) => form.length >= minLength);
}
