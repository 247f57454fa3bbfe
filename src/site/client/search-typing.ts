import { normalizeQuery } from '../../search/query/normalize-query.ts';

/**
 * A pause this long in typing asks. Nobody types this fast, so it only joins what comes at once, as a
 * key held down or a word that a keyboard completes; what a key makes stale is not read any further.
 */
const pauseMs = 20;

/** Whether a key belongs to an input method. Safari ends a composition before the key that ended it (229). */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || Reflect.get(event, 'keyCode') === 229;
}

/**
 * Languages whose letters mean nothing until an input method has converted them. Elsewhere phones
 * compose every word too, and waiting for its end would show nothing while somebody types.
 */
const converted = /^(ja|zh|ko)\b/;

/** Whether what an input method still composes on this page is no query yet. */
export const waitsForConversion = () => converted.test(document.documentElement.lang);

/** Calls `ask` with what stands in a field whenever typing pauses, and `clear` at once when it is emptied. */
export function onTyping(
  input: HTMLInputElement,
  { ask, clear }: { ask: (query: string) => void; clear: () => void },
): void {
  let timer = 0;
  const waits = waitsForConversion();
  const typed = () => {
    clearTimeout(timer);
    if (normalizeQuery(input.value) === '') clear();
    else timer = window.setTimeout(() => ask(input.value), pauseMs);
  };
  input.addEventListener('input', (event) => {
    if (!(waits && event instanceof InputEvent && event.isComposing)) typed();
  });
  input.addEventListener('compositionend', typed);
}
