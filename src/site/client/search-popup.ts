import type { Answer } from '../../search/query/answer.ts';
import { latest } from '../../search/query/latest.ts';
import type { Ask } from './search-client.ts';
import { combobox } from './search-combobox.ts';
import { counted, element, fill, hitLines, hitLink, hitWords } from './search-hit.ts';
import { required } from './search-required.ts';
import { searchReport } from './search-report.ts';
import { onTyping, waitsForConversion } from './search-typing.ts';

/** Candidates under the box. */
const limit = 6;

type State = Answer['kind'] | 'failed' | 'waiting' | 'recent';

/** The note over the candidates, and the ways on under them, in each state. */
const notes = {
  found: '',
  near: '[data-kb-near-note]',
  none: '[data-kb-empty]',
  failed: '[data-kb-failed]',
  waiting: '[data-kb-waiting]',
  recent: '[data-kb-recent]',
} as const;
const ways: Readonly<Record<State, readonly string[]>> = {
  found: ['all'],
  near: ['all', 'contact'],
  none: ['browse', 'contact'],
  failed: ['browse', 'contact'],
  waiting: [],
  recent: [],
};

/** Queries that an empty box offers again. They are kept on this page and nowhere else. */
const recentCount = 5;

/** After this long without an answer, the list says that it is on its way. */
const patienceMs = 300;

/** Shows the note of a state, or none. */
function showNote(panel: HTMLElement, state: State): string {
  let said = '';
  for (const [name, selector] of Object.entries(notes)) {
    if (selector === '') continue;
    const note = required(panel, selector);
    note.hidden = name !== state;
    if (!note.hidden) said = note.textContent.trim();
  }
  return said;
}

/** What the list shows. */
interface Shown {
  readonly state: State;
  readonly query: string;
  readonly hits: Answer['hits'];
  /** The query that was answered in place of a misspelt one. */
  readonly mended: string | undefined;
}

/** Shows the ways on that fit a state, those that take the query along with it. */
function showWays(links: readonly HTMLAnchorElement[], { state, query, mended }: Shown): void {
  for (const link of links) {
    const way = link.dataset['kbWay'] ?? '';
    const isExact = way === 'exact';
    link.hidden = isExact ? mended === undefined : !ways[state].includes(way);
    if (isExact) link.textContent = fill(link.dataset['label'] ?? '', { query });
    if (way !== 'browse')
      link.search = new URLSearchParams({ q: query, ...(isExact && { exact: '1' }) }).toString();
  }
}

/** Search in a list under the box, while one types. */
export function attachPopup(form: HTMLFormElement, search: Ask, isComposing: boolean): void {
  const input = required<HTMLInputElement>(form, '[data-kb-search]');
  const panel = required(form, '[data-kb-panel]');
  const listbox = required(form, '[role=listbox]');
  const status = required(form, '[role=status]');
  const links = [...listbox.querySelectorAll<HTMLAnchorElement>('[data-kb-way]')];
  const words = hitWords(form);
  const report = searchReport();

  const mendedNote = required(panel, '[data-kb-mended]');

  const render = (shown: Shown) => {
    const { state, hits, mended } = shown;
    const options = hits.map((hit, index) => {
      const option = hitLink(hit, state !== 'found', words);
      option.className = 'kb-hit';
      option.id = `kb-candidate-${index}`;
      option.role = 'option';
      option.ariaSelected = 'false';
      option.tabIndex = -1;
      option.append(element('span', 'kb-hit__title', hit.title), ...hitLines(hit, words));
      return option;
    });
    listbox.replaceChildren(...options, ...links);
    showWays(links, shown);
    mendedNote.hidden = mended === undefined;
    mendedNote.textContent = fill(mendedNote.dataset['mended'] ?? '', { mended: mended ?? '' });
    const note = showNote(panel, state);
    const count = fill(counted(form, hits.length), { count: String(hits.length) });
    status.textContent = note || count;
    panel.scrollTop = 0;
    list.open();
  };

  const answer = latest(async (query: string) =>
    query === '' ? undefined : search({ query, limit }),
  );
  let patience = 0;
  let recent: readonly string[] = [];
  /** What was typed on the way to a query is not one of its own. */
  const remember = (query: string) => {
    const others = recent.filter((each) => !query.startsWith(each) && !each.startsWith(query));
    recent = [query, ...others].slice(0, recentCount);
  };
  const ask = async (query: string) => {
    clearTimeout(patience);
    patience = window.setTimeout(() => {
      // What is already there stays until something better comes.
      if (panel.hidden) render({ query, state: 'waiting', hits: [], mended: undefined });
    }, patienceMs);
    try {
      const answered = await answer(query);
      if (answered === undefined) return;
      clearTimeout(patience);
      const { kind, hits, total, mended } = answered;
      render({ query, state: kind, hits, mended });
      report.answered(query, kind === 'found' ? total : 0);
      remember(query.trim());
    } catch {
      clearTimeout(patience);
      render({ query, state: 'failed', hits: [], mended: undefined });
    }
  };
  const clear = () => {
    clearTimeout(patience);
    void answer('');
    report.drop();
    list.close();
    status.textContent = '';
    listbox.replaceChildren(...links);
  };
  /** Offers the last queries of this page again. */
  const recall = () => {
    const options = recent.map((query, index) => {
      const option = document.createElement('a');
      option.className = 'kb-search__way';
      option.href = `${form.action}?${new URLSearchParams({ q: query })}`;
      option.id = `kb-recent-${index}`;
      option.role = 'option';
      option.tabIndex = -1;
      option.textContent = query;
      return option;
    });
    listbox.replaceChildren(...options, ...links);
    showWays(links, { state: 'recent', query: '', hits: [], mended: undefined });
    mendedNote.hidden = true;
    status.textContent = showNote(panel, 'recent');
    return options.length > 0;
  };
  const list = combobox({ input, panel, listbox, clear, recall });
  onTyping(input, { ask: (query) => void ask(query), clear });
  listbox.addEventListener('click', report.settle);
  // The search page reports the query that it is sent.
  form.addEventListener('submit', report.drop);
  const isWaiting = isComposing && waitsForConversion();
  if (input.value.trim() !== '' && !isWaiting) void ask(input.value);
}
