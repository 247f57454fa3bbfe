import { openState } from '../hours/open-state.ts';
import { parseTimetable } from '../hours/timetable.ts';
import { openWords } from './open-words.ts';
import { recall, remember } from './tab-memory.ts';
import { parseTried, rememberTried } from './tried.ts';
import { redact } from './redact.ts';

/** How often an open page looks at the clock again, in milliseconds. */
const lookAgainMs = 60_000;

/** Makes a contact page say what is open now, and offers what this tab remembers as tried. */
export function startContact(): void {
  showOpen();
  setInterval(showOpen, lookAgainMs);
  const query = new URLSearchParams(location.search).get('q')?.trim();
  if (query) rememberTried({ kind: 'query', text: redact(query) });
  showTried();
}

function showOpen(): void {
  const list = document.querySelector<HTMLElement>('[data-kb-time-zone]');
  if (!list) return;
  const {
    kbTimeZone: timeZone = 'UTC',
    open = '',
    openUntil = '',
    shut = '',
    opensAt = '',
  } = list.dataset;
  const instant = new Date().toISOString();
  const reader = {
    locale: document.documentElement.lang,
    timeZone,
    ownTimeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  for (const place of list.querySelectorAll<HTMLElement>('[data-kb-hours]')) {
    const state = openState(parseTimetable(place.dataset['kbHours'] ?? ''), instant, timeZone);
    place.textContent = openWords(state, instant, { open, openUntil, shut, opensAt }, reader);
    place.dataset['kbOpen'] = String(state.open);
  }
}

function showTried(): void {
  const place = document.querySelector<HTMLElement>('[data-kb-tried]');
  const text = place?.querySelector('textarea');
  if (!place || !text) return;
  const tried = parseTried(recall('kb-tried'));
  const { query = '', article = '' } = place.dataset;
  text.value = tried
    .map((each) => (each.kind === 'query' ? query : article).replace('{text}', () => each.text))
    .join('\n');
  text.rows = tried.length + 2;
  place.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    // A browser that refuses the clipboard leaves the text selected, ready to be copied by hand.
    void act(target, text).then(
      () => say(place, target.dataset['done'] ?? ''),
      () => text.focus(),
    );
  });
}

function say(place: HTMLElement, words: string): void {
  const status = place.querySelector('[role=status]');
  if (status) status.textContent = words;
}

/** Copies the text, or clears it here and in the memory of the tab. */
async function act({ dataset }: HTMLButtonElement, text: HTMLTextAreaElement): Promise<void> {
  if ('kbClear' in dataset) {
    remember('kb-tried', '');
    history.replaceState(history.state, '', location.pathname);
    text.value = '';
    return;
  }
  text.select();
  await navigator.clipboard.writeText(text.value);
}
