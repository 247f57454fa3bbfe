import { openSearchWorker } from './search-client.ts';
import { attachPage } from './search-page.ts';
import { attachPopup } from './search-popup.ts';

/**
 * Makes a search box search as one types. The index is on its way before the first letter.
 *
 * @param isComposing whether an input method is at work in the box, so that its text is not yet a query
 */
export function attachSearch(form: HTMLFormElement, isComposing: boolean): void {
  const bundle = form.dataset['bundle'] ?? '/pagefind/';
  const ask = openSearchWorker(bundle, document.documentElement.lang);
  if (form.dataset['kbSearchBox'] === 'page') attachPage(form, ask);
  else attachPopup(form, ask, isComposing);
}
