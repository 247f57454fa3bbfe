/** Endings of English words that differ between a question and its answer (delete, deleted, deleting). */
const endings = /(?:['’]s|ies|ing|ed|es|s|e|y)$/u;

/**
 * What stays of a lower-case English word without its ending; at least three letters.
 * Coarser than a stemmer, and enough to mark a word that a stemming index has found.
 */
export function wordRoot(word: string): string {
  const root = word.replace(endings, '');
  return root.length < 3 ? word : root;
}
