import { jaModel, Parser } from 'budoux';

const japanese = new Parser(jaModel);

/**
 * The phrases (文節) of a Japanese text, in order: a line may break between them and nowhere else.
 * Other locales break at spaces anyway and get one phrase. Joined, the phrases are the text.
 * Source: BudouX (Google), its standard Japanese model.
 */
export function phrases(text: string, locale: string): string[] {
  if (text === '' || !locale.startsWith('ja')) return [text];
  return japanese.parse(text);
}
