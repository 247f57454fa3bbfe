import type { SearchIndex } from '../../search/query/search-index.ts';
import { indexLoader } from './search-load.ts';
import { attachPage } from './search-page.ts';
import { attachPopup } from './search-popup.ts';

/** How a place that shows answers gets at the index: at once when it is there, anew after a failure. */
export type OpenIndex = () => Promise<SearchIndex>;

/**
 * Makes a search box search as one types. The index is on its way before the first letter.
 *
 * @param isComposing whether an input method is at work in the box, so that its text is not yet a query
 */
export function attachSearch(form: HTMLFormElement, isComposing: boolean): void {
  const open: OpenIndex = indexLoader(form.dataset['bundle'] ?? '/pagefind/');
  open().catch(() => undefined);
  if (form.dataset['kbSearchBox'] === 'page') attachPage(form, open);
  else attachPopup(form, open, isComposing);
}
