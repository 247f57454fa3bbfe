/** Where a sentence ends: after a full stop and what closes it; a Latin one only before a space. */
const boundary = /(?<=[。！？!?][」』）)】"”]*)(?![。！？!?」』）)】"”])|(?<=\.["”)]?)\s+/u;

/** The sentences of a paragraph in order, without the spaces around them; none of an empty one. */
export function sentences(paragraph: string): string[] {
  return paragraph
    .split(boundary)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
