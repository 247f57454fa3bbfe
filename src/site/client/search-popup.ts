import { answerQuery, type Answer } from '../../search/query/answer-query.ts';
import { latest } from '../../search/query/latest.ts';
import { combobox } from './search-combobox.ts';
import type { OpenIndex } from './search-engine.ts';
import { counted, element, fill, hitLines, hitLink, hitWords } from './search-hit.ts';
import { required } from './search-required.ts';
import { searchReport } from './search-report.ts';
import { onTyping, waitsForConversion } from './search-typing.ts';

/** Candidates under the box. */
const limit = 10;

type State = Answer['kind'] | 'failed';

/** The note over the candidates, and the ways on under them, in each state. */
const notes = {
  found: '',
  near: '[data-kb-near-note]',
  none: '[data-kb-empty]',
  failed: '[data-kb-failed]',
} as const;
const ways: Readonly<Record<State, readonly string[]>> = {
  found: ['all'],
  near: ['all', 'contact'],
  none: ['browse', 'contact'],
  failed: ['browse', 'contact'],
};

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

/** Shows the ways on that fit a state, those that take the query along with it. */
function showWays(links: readonly HTMLAnchorElement[], state: State, query: string): void {
  for (const link of links) {
    const way = link.dataset['kbWay'] ?? '';
    link.hidden = !ways[state].includes(way);
    if (way !== 'browse') link.search = new URLSearchParams({ q: query }).toString();
  }
}

/** Search in a list under the box, while one types. */
export function attachPopup(form: HTMLFormElement, open: OpenIndex, isComposing: boolean): void {
  const input = required<HTMLInputElement>(form, '[data-kb-search]');
  const panel = required(form, '[data-kb-panel]');
  const listbox = required(form, '[role=listbox]');
  const status = required(form, '[role=status]');
  const links = [...listbox.querySelectorAll<HTMLAnchorElement>('[data-kb-way]')];
  const words = hitWords(form);
  const report = searchReport();

  const render = (query: string, state: State, hits: Answer['hits']) => {
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
    showWays(links, state, query);
    const note = showNote(panel, state);
    const count = fill(counted(form, hits.length), { count: String(hits.length) });
    status.textContent = note || count;
    panel.scrollTop = 0;
    list.open();
  };

  const answer = latest(async (query: string) =>
    query === ''
      ? undefined
      : answerQuery(await open(), { query, locale: document.documentElement.lang, limit }),
  );
  const ask = async (query: string) => {
    try {
      const answered = await answer(query);
      if (answered === undefined) return;
      render(query, answered.kind, answered.hits);
      report.answered(query, answered.kind === 'found' ? answered.hits.length : 0);
    } catch {
      render(query, 'failed', []);
    }
  };
  const clear = () => {
    void answer('');
    report.drop();
    list.close();
    status.textContent = '';
    listbox.replaceChildren(...links);
  };
  const list = combobox({ input, panel, listbox, clear });
  onTyping(input, { ask: (query) => void ask(query), clear });
  listbox.addEventListener('click', report.settle);
  // The search page reports the query that it is sent.
  form.addEventListener('submit', report.drop);
  const isWaiting = isComposing && waitsForConversion();
  if (input.value.trim() !== '' && !isWaiting) void ask(input.value);
}
