import { jaModel, Parser } from 'budoux';

const japanese = new Parser(jaModel);

/** Titles stand on many pages of one build; this holds some megabytes at most. */
const parsed = new Map<string, readonly string[]>();
const parsedLimit = 20_000;

/**
 * The phrases (文節) of a Japanese text, in order: a line may break between them and nowhere else.
 * Other locales break at spaces anyway and get one phrase. Joined, the phrases are the text.
 * Source: BudouX (Google), its standard Japanese model.
 */
export function phrases(text: string, locale: string): string[] {
  if (text === '' || !locale.startsWith('ja')) return [text];
  const known = parsed.get(text) ?? japanese.parse(text);
  if (parsed.size >= parsedLimit) parsed.clear();
  parsed.set(text, known);
  return [...known];
}
