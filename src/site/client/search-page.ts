import {
  answerOf,
  codeHit,
  rankedFor,
  readHits,
  type Answer,
  type Hit,
} from '../../search/query/answer-query.ts';
import { latest } from '../../search/query/latest.ts';
import { relevantMatches } from '../../search/query/rank-matches.ts';
import type { Match, SearchIndex } from '../../search/query/search-index.ts';
import type { OpenIndex } from './search-engine.ts';
import { facetsOf, type Facets } from './search-facets.ts';
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

/** What stands under the box for one query. */
interface Results extends Answer {
  readonly query: string;
  /** Articles that match, read or not. */
  readonly total: number;
}

/** The matches within the chosen facets; where these leave nothing of them, all, with no facet chosen. */
async function narrowed(
  index: SearchIndex,
  facets: Facets,
  relevant: readonly Match[],
): Promise<readonly Match[]> {
  await facets.offer(index, relevant);
  const matches = facets.narrow(relevant);
  if (matches.length > 0 || relevant.length === 0) return matches;
  facets.release();
  await facets.offer(index, relevant);
  return relevant;
}

/** The results of a query within the chosen facets: its first `count` articles, read. */
async function resultsOf(
  open: OpenIndex,
  facets: Facets,
  { query, count }: { query: string; count: number },
): Promise<Results> {
  const index = await open();
  const [ranked, coded] = await Promise.all([
    rankedFor(index, query, document.documentElement.lang),
    codeHit(index, query),
  ]);
  const matches = await narrowed(index, facets, relevantMatches(ranked.matches));
  const hits = await readHits(matches.slice(0, count), ranked.terms);
  const answer = await answerOf(index, hits, coded);
  return { ...answer, query, total: matches.length + answer.hits.length - hits.length };
}

/** One result of the page: a heading that is the link, the line that matched, the category. */
function resultItem(hit: Hit, isNear: boolean, words: HitWords): HTMLElement {
  const link = hitLink(hit, isNear, words);
  link.append(hit.title);
  return element('li', 'kb-hit', element('h3', 'kb-hit__title', link), ...hitLines(hit, words));
}

/** The heading over results: their number, or that they only come close, or that there are none. */
function headingOf(heading: HTMLElement, { kind, query, total }: Results): string {
  const { near = '', none = '' } = heading.dataset;
  const template = { found: counted(heading, total), near, none }[kind];
  return fill(template, { query: query.trim(), count: String(total) });
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
export function attachPage(form: HTMLFormElement, open: OpenIndex): void {
  const input = required<HTMLInputElement>(form, '[data-kb-search]');
  const status = required(form, '[role=status]');
  const region = required(document, '[data-kb-results]');
  const heading = required(region, 'h2');
  const list = required(region, '[data-kb-hits]');
  const more = required(region, '[data-kb-more]');
  const browse = required(document, '[data-kb-browse]');
  const contact = required<HTMLAnchorElement>(region, '[data-kb-contact]');
  const words = hitWords(form);
  const report = searchReport();
  const given = new URLSearchParams(location.search);
  let count = step;

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
  const render = (results: Results) => {
    const { kind, hits, total } = results;
    list.replaceChildren(...hits.map((hit) => resultItem(hit, kind !== 'found', words)));
    heading.textContent = headingOf(heading, results);
    status.textContent = heading.textContent;
    showParts(kind, kind === 'found' && hits.length < total);
  };

  const answer = latest(async (query: string) =>
    query === '' ? undefined : resultsOf(open, facets, { query, count }),
  );
  const ask = async () => {
    const query = input.value;
    showResults(true);
    try {
      const results = await answer(query);
      if (results === undefined) return;
      render(results);
      share(query, facets.chosen());
      report.answered(query, results.kind === 'found' ? results.total : 0);
    } catch {
      list.replaceChildren();
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
