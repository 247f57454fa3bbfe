import { openState } from '../hours/open-state.ts';
import { parseTimetable } from '../hours/timetable.ts';
import { mailWith } from './mail-with.ts';
import { isInSpan } from './in-span.ts';
import { openWords } from './open-words.ts';
import { recall, remember } from './tab-memory.ts';
import { parseTried, rememberTried } from './tried.ts';
import { redact } from '../../text/redact.ts';

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
    now = '',
  } = list.dataset;
  const instant = new Date().toISOString();
  const reader = {
    locale: document.documentElement.lang,
    timeZone,
    ownTimeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  for (const place of list.querySelectorAll<HTMLElement>('[data-kb-hours]')) {
    const state = openState(parseTimetable(place.dataset['kbHours'] ?? ''), instant, timeZone);
    const words = openWords(state, instant, { open, openUntil, shut, opensAt }, reader);
    const wait = usualWait(place, instant, timeZone);
    place.textContent =
      state.open && wait !== undefined
        ? now.replace('{state}', () => words).replace('{wait}', () => wait)
        : words;
    place.dataset['kbOpen'] = String(state.open);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-kb-suits]'))
    recommendOpen(link);
}

/** Points a quick choice to the first of its channels that is open now; to the best of them if none is. */
function recommendOpen(link: HTMLAnchorElement): void {
  const cards = (link.dataset['kbSuits'] ?? '').split(' ').map((id) => document.getElementById(id));
  const card = cards.find((each) => !each?.querySelector('[data-kb-open=false]')) ?? cards[0];
  const name = link.querySelector('.kb-list__more');
  if (!card || !name) return;
  link.hash = card.id;
  name.textContent = card.querySelector('h3')?.textContent ?? '';
}

/** Points out the row of the hour in a channel's waits, and says its wait; undefined without such a row. */
function usualWait(place: HTMLElement, instant: string, timeZone: string): string | undefined {
  const rows = place.closest('[data-kb-channel]')?.querySelectorAll<HTMLElement>('[data-kb-wait]');
  let found: string | undefined;
  for (const row of rows ?? []) {
    const isNow = isInSpan(row.dataset, instant, timeZone);
    row.toggleAttribute('data-now', isNow);
    if (isNow) found = row.dataset['kbWait'];
  }
  return found;
}

function showTried(): void {
  const place = document.querySelector<HTMLElement>('[data-kb-tried]');
  const text = place?.querySelector('textarea');
  if (!place || !text) return;
  fill(place, text);
  // A page that comes back as it was does not know what was read meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) fill(place, text);
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="mailto:"]')) {
    const address = link.href;
    link.addEventListener('click', () => (link.href = mailWith(address, text.value)));
  }
  text.addEventListener('input', () => {
    remember('kb-note', text.value);
    remember('kb-noted', triedTexts(place).join('\n'));
  });
  place.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    // A browser that refuses the clipboard leaves the text selected, ready to be copied by hand.
    void act(target, text).then(
      () => say(place, target.dataset['done'] ?? ''),
      () => text.focus(),
    );
  });
}

/** What this tab remembers as tried, a line each, in words. */
function triedTexts({ dataset: { query = '', article = '' } }: HTMLElement): string[] {
  return parseTried(recall('kb-tried')).map(({ kind, text }) =>
    (kind === 'query' ? query : article).replace('{text}', () => text),
  );
}

/** The customer's own note with what was tried since it was written; without a note, all that was tried. */
function fill(place: HTMLElement, text: HTMLTextAreaElement): void {
  const note = recall('kb-note');
  const noted = note === '' ? [] : recall('kb-noted').split('\n');
  const lines = triedTexts(place).filter((line) => !noted.includes(line));
  text.value = [note, ...lines].filter(Boolean).join('\n');
  text.rows = text.value.split('\n').length + 2;
}

function say(place: HTMLElement, words: string): void {
  const status = place.querySelector('[role=status]');
  if (status) status.textContent = words;
}

/** Copies the text, or clears it here and in the memory of the tab. */
async function act({ dataset }: HTMLButtonElement, text: HTMLTextAreaElement): Promise<void> {
  if ('kbClear' in dataset) {
    for (const key of ['kb-tried', 'kb-note', 'kb-noted'] as const) remember(key, '');
    history.replaceState(history.state, '', location.pathname);
    text.value = '';
    return;
  }
  text.select();
  await navigator.clipboard.writeText(text.value);
}
