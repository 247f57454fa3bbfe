import type { Answer, Hit } from '../../search/query/answer.ts';
import { latest } from '../../search/query/latest.ts';
import type { Ask } from './search-client.ts';
import { facetsOf } from './search-facets.ts';
import {
  counted,
  element,
  fill,
  hitLines,
  hitLink,
  hitWords,
  type HitWords,
} from './search-hit.ts';
import { searchReport } from './search-report.ts';
import { required } from './search-required.ts';
import { onTyping } from './search-typing.ts';

/** Results that stand on the page at first, and that each press of the button adds. */
const step = 10;

/** One result of the page: a heading that is the link, the line that matched, the category. */
function resultItem(hit: Hit, isNear: boolean, words: HitWords): HTMLElement {
  const link = hitLink(hit, isNear, words);
  link.append(hit.title);
  return element('li', 'kb-hit', element('h3', 'kb-hit__title', link), ...hitLines(hit, words));
}

/** The heading over results: their number, or that they only come close, or that there are none. */
function headingOf(heading: HTMLElement, { kind, total, mended }: Answer, query: string): string {
  const { near = '', none = '' } = heading.dataset;
  const template = { found: counted(heading, total), near, none }[kind];
  return fill(template, { query: mended ?? query.trim(), count: String(total) });
}

/** Says that a misspelt query was mended, with the way back to it. */
function showMended(note: HTMLElement, query: string, mended: string | undefined): void {
  note.hidden = mended === undefined;
  const back = required<HTMLAnchorElement>(note, 'a');
  required(note, 'span').textContent = fill(note.dataset['mended'] ?? '', { mended: mended ?? '' });
  back.textContent = fill(note.dataset['exact'] ?? '', { query: query.trim() });
  back.search = new URLSearchParams({ q: query.trim(), exact: '1' }).toString();
}

/**
 * Keeps the address in step with what is shown, so that it can be shared and come back to. The other
 * languages get the query, too, but not the facets, whose values have other names there.
 */
function share(query: string, chosen: Readonly<Record<string, string>>): void {
  const search =
    query.trim() === '' ? '' : `?${new URLSearchParams({ q: query.trim(), ...chosen })}`;
  history.replaceState(history.state, '', location.pathname + search);
  const asked = query.trim() === '' ? '' : new URLSearchParams({ q: query.trim() }).toString();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]'))
    link.search = asked;
}

/** Search in the main part of the search page, while one types. */
export function attachPage(form: HTMLFormElement, search: Ask): void {
  const input = required<HTMLInputElement>(form, '[data-kb-search]');
  const status = required(form, '[role=status]');
  const region = required(document, '[data-kb-results]');
  const heading = required(region, 'h2');
  const list = required(region, '[data-kb-hits]');
  const more = required(region, '[data-kb-more]');
  const browse = required(document, '[data-kb-browse]');
  const contact = required<HTMLAnchorElement>(region, '[data-kb-contact]');
  const mendedNote = required(region, '[data-kb-mended]');
  const words = hitWords(form);
  const report = searchReport();
  const given = new URLSearchParams(location.search);
  let count = step;
  /** Whether the query is searched as it stands, misspelt or not. */
  let exact = given.has('exact');

  /** Swaps the category index and the results; the results start as tall, so nothing below jumps. */
  const showResults = (isShown: boolean) => {
    if (isShown && region.hidden) region.style.minHeight = `${browse.offsetHeight}px`;
    region.hidden = !isShown;
    browse.hidden = isShown;
  };
  const showParts = (kind: Answer['kind'] | 'failed', hasMore: boolean) => {
    required(region, '[data-kb-near-note]').hidden = kind !== 'near';
    required(region, '[data-kb-empty]').hidden = kind !== 'none';
    required(region, '[data-kb-popular]').hidden = kind !== 'none' || list.childElementCount === 0;
    required(region, '[data-kb-ways]').hidden = false;
    more.hidden = !hasMore;
    const hasAnswer = kind === 'found' || kind === 'near';
    browse.hidden = hasAnswer;
    if (!hasAnswer) region.style.minHeight = '';
    contact.search = new URLSearchParams({ q: input.value.trim() }).toString();
  };
  const render = (query: string, answered: Answer) => {
    const { kind, hits, total, mended } = answered;
    facets.offer(answered.facets);
    list.replaceChildren(...hits.map((hit) => resultItem(hit, kind !== 'found', words)));
    heading.textContent = headingOf(heading, answered, query);
    status.textContent = heading.textContent;
    showMended(mendedNote, query, mended);
    showParts(kind, kind === 'found' && hits.length < total);
  };

  const answer = latest(async (query: string) =>
    query === '' ? undefined : search({ query, limit: count, exact, facets: facets.chosen() }),
  );
  const ask = async () => {
    const query = input.value;
    showResults(true);
    try {
      const answered = await answer(query);
      if (answered === undefined) return;
      if (answered.released) facets.release();
      render(query, answered);
      share(query, { ...facets.chosen(), ...(exact && { exact: '1' }) });
      report.answered(query, answered.kind === 'found' ? answered.total : 0);
    } catch {
      list.replaceChildren();
      mendedNote.hidden = true;
      // The words of the note are the heading here, so the note itself stays hidden.
      heading.textContent = required(region, '[data-kb-failed]').textContent;
      status.textContent = heading.textContent;
      showParts('failed', false);
    }
  };
  const again = () => {
    count = step;
    void ask();
  };
  const clear = () => {
    void answer('');
    report.drop();
    list.replaceChildren();
    status.textContent = '';
    facets.release();
    showResults(false);
    share('', {});
  };
  const facets = facetsOf(region, given, again);
  const askAnew = () => {
    exact = false;
    facets.release();
    again();
  };

  onTyping(input, { ask: askAnew, clear });
  more.addEventListener('click', () => {
    count += step;
    void ask();
  });
  list.addEventListener('click', report.settle);
  form.addEventListener('submit', (event) => {
    if (input.value.trim() === '') return;
    event.preventDefault();
    again();
  });
  if (input.value.trim() !== '') again();
}
