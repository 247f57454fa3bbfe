import type { EmbedArticle } from '../../embed/embed-articles.ts';
import { idsIn, pickArticles } from './pick-articles.ts';

/** The longest query that the search box takes. */
const maxQuery = 200;

function isArticle(value: unknown): value is EmbedArticle {
  return Array.isArray(value) && typeof value[0] === 'string' && Array.isArray(value[2]);
}

async function articlesAt(address: string): Promise<readonly EmbedArticle[]> {
  const list: unknown = await (await fetch(address)).json();
  return Array.isArray(list) ? list.filter(isArticle) : [];
}

/** Puts articles into the list, whose first row shows what a row is made of. */
function showArticles(list: Element, articles: readonly EmbedArticle[], home: string): void {
  const row = list.querySelector('[data-kb-article]');
  if (!row) return;
  const rows = articles.map(([id, title]) => {
    const made = document.importNode(row, true);
    made.setAttribute('data-kb-article', id);
    const link = made.querySelector('a');
    if (link) link.href = `${home}${id}/`;
    const text = made.querySelector('.kb-phrases');
    if (text) text.textContent = title;
    return made;
  });
  list.replaceChildren(...rows);
}

/** Searches for words that the reader has not typed; they see them, and can go on from them. */
function search(query: string): void {
  const input = document.querySelector<HTMLInputElement>('[data-kb-search]');
  if (!input || input.value !== '') return;
  asked = query.slice(0, maxQuery);
  input.value = asked;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** The query that nobody typed, until somebody types. */
let asked = '';

/** Whether what search shows was asked for by the page around the panel, not by its reader. */
export const isAskedByPage = (): boolean => asked !== '';

/** Keeps searches that no reader made out of what is told of readers. */
export function ignoreOwnSearches(): void {
  addEventListener('input', ({ isTrusted }) => {
    if (isTrusted) asked = '';
  });
  addEventListener(
    'kb:search',
    (event) => {
      if (asked !== '') event.stopImmediatePropagation();
    },
    true,
  );
}

/** Suggests what fits a context; where it cannot be told, what most people look for stays. */
export async function suggest(context: string, { dataset }: HTMLElement): Promise<void> {
  const list = document.querySelector('[data-kb-browse] [data-kb-list]');
  const heading = document.querySelector('[data-kb-browse] h2');
  const { articles = '', home = '/', suggested = '' } = dataset;
  if (context.trim() === '' || !list) return;
  if (idsIn(context).length === 0) return search(context.trim());
  const picked = pickArticles(context.trim(), await articlesAt(articles).catch(() => []));
  if (picked.kind === 'query') return search(picked.query);
  showArticles(list, picked.articles, home);
  if (heading) heading.textContent = suggested;
}
