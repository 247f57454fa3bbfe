/** Says to somebody who has typed something that search cannot be had, and shows other ways on. */
function showFailure(form: HTMLFormElement): void {
  const isIdle = !form.querySelector('input')?.value.trim();
  const heading = document.querySelector('[data-kb-results] h2');
  const note = document.querySelector<HTMLElement>('[data-kb-failed]');
  const said = isIdle ? '' : (note?.textContent.trim() ?? '');
  const status = form.querySelector('[role=status]');
  if (status) status.textContent = said;
  if (heading) heading.textContent = said;
  else if (note) note.hidden = false;
  const parts = '[data-kb-panel], [data-kb-results], [data-kb-ways]';
  for (const part of document.querySelectorAll<HTMLElement>(parts)) part.hidden = isIdle;
}

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
      showFailure(form);
    }
  };
  for (const type of ['input', 'compositionend'])
    form.addEventListener(type, (event) => {
      isComposing = event instanceof InputEvent && event.isComposing;
    });
  for (const type of ['focusin', 'pointerenter', 'input'])
    form.addEventListener(type, () => void load());
  const isPage = form.dataset['kbSearchBox'] === 'page';
  const query = isPage && new URLSearchParams(location.search).get('q');
  const input = form.querySelector('input');
  if (input && query) input.value ||= query.slice(0, input.maxLength);
  if (query || form.contains(document.activeElement)) void load();
}
