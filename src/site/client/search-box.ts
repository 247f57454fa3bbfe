/**
 * Loads search when somebody reaches for the box, and at once on a search page that carries a query.
 * Until then it is a plain form that leads to the search page.
 */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('[data-kb-search-box]');
  if (!form) return;
  let isAsked = false;
  let isComposing = false;
  const load = async () => {
    if (isAsked) return;
    isAsked = true;
    try {
      const { attachSearch } = await import('./search-engine.ts');
      attachSearch(form, isComposing);
    } catch {
      isAsked = false;
      const parts = '[data-kb-panel], [data-kb-results], [data-kb-ways], [data-kb-failed]';
      for (const part of document.querySelectorAll<HTMLElement>(parts)) part.hidden = false;
    }
  };
  for (const type of ['input', 'compositionend'])
    form.addEventListener(type, (event) => {
      isComposing = event instanceof InputEvent && event.isComposing;
    });
  for (const type of ['focusin', 'pointerenter']) form.addEventListener(type, () => void load());
  const isPage = form.dataset['kbSearchBox'] === 'page';
  const hasQuery = isPage && new URLSearchParams(location.search).has('q');
  if (hasQuery || form.contains(document.activeElement)) void load();
}
