import { loadArticle, type LoadedArticle } from './load-article.ts';
import { isContextMessage, type CloseMessage } from './messages.ts';
import { ignoreOwnSearches, isAskedByPage, suggest } from './suggest.ts';

/*
 * The page in the help panel. It shows articles in itself instead of leading to their pages: only this
 * page may stand in a frame, search stays as it was, and the history of the page around it stays its own.
 */

/** A place to come back to: an article, or the beginning; how far down, and what had the focus. */
interface Place {
  readonly href: string | undefined;
  readonly top: number;
  readonly focus: HTMLElement;
}

/** Where the way to an article began, as events tell it. */
interface From {
  readonly list_id: string;
  readonly position?: number;
}

const part = (selector: string) => document.querySelector<HTMLElement>(selector);
const root = part('[data-kb-embed]');
const find = part('[data-kb-find]');
const reader = part('[data-kb-reader]');
const stand = part('[data-kb-stand]');
const failed = part('[data-kb-not-loaded]');
const newTab = document.querySelector<HTMLAnchorElement>('[data-kb-new-tab]');
const origins = root?.dataset['origins']?.split(' ') ?? [];
const home = root?.dataset['home'] ?? '/';

/** Folders below home that hold no articles. */
const noArticle = /^(search|contact|situations|pages|_embed)\//;

/** Whether an address is that of an article of this help centre and language. */
function isArticle({ origin, pathname }: HTMLAnchorElement): boolean {
  const path = pathname.slice(home.length);
  return (
    origin === location.origin &&
    pathname.startsWith(home) &&
    /^[^/]+\/[^/]+\/$/.test(path) &&
    !noArticle.test(path)
  );
}

/** The list that a link stands in, and its place there. */
function fromOf(link: HTMLAnchorElement): From {
  const items = (list: Element | null, rows: string) => [...(list?.querySelectorAll(rows) ?? [])];
  const hits = items(link.closest('[data-kb-hits]'), 'a').indexOf(link) + 1;
  if (hits > 0) return { list_id: isAskedByPage() ? 'related' : 'search', position: hits };
  const list = link.closest('[data-kb-list]');
  const place = items(list, '[data-kb-article] a').indexOf(link) + 1;
  return place > 0 ? { list_id: 'related', position: place } : { list_id: 'external' };
}

const trail: Place[] = [];
let shown: string | undefined;
let wanted = '';

function show(article: LoadedArticle | undefined, top: number, focus?: HTMLElement): void {
  if (!find || !reader || !stand || !newTab) return;
  shown = article?.href;
  find.hidden = article !== undefined;
  reader.hidden = article === undefined;
  if (failed) failed.hidden = true;
  stand.replaceChildren(...(article?.nodes ?? []));
  if (article) newTab.href = article.href;
  const heading = stand.querySelector<HTMLElement>('h1');
  if (heading) heading.tabIndex = -1;
  (heading ?? focus)?.focus({ preventScroll: true });
  scrollTo(0, top);
}

async function open(link: HTMLAnchorElement): Promise<void> {
  const { href } = link;
  const place: Place = { href: shown, top: scrollY, focus: link };
  const from = fromOf(link);
  wanted = href;
  const article = await loadArticle(href).catch(() => undefined);
  if (wanted !== href) return;
  if (!article) return fail(href, place);
  trail.push(place);
  show(article, 0);
  const detail = { article_id: article.id, ...from };
  document.dispatchEvent(new CustomEvent('kb:article_view', { detail }));
}

/** Says that an article did not come, with the way to its own page. */
function fail(href: string, place: Place): void {
  if (!find || !reader || !failed || !newTab) return;
  trail.push(place);
  find.hidden = true;
  reader.hidden = false;
  stand?.replaceChildren();
  failed.hidden = false;
  newTab.href = href;
  newTab.focus();
}

async function back(): Promise<void> {
  const place = trail.pop();
  const article = place?.href && (await loadArticle(place.href).catch(() => undefined));
  show(article || undefined, place?.top ?? 0, place?.focus);
}

/** Goes to a part of this page without a step in the history. */
function jump(hash: string): void {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!target) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}

function onClick(event: MouseEvent): void {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || ctrlKey || metaKey || shiftKey || link === newTab) return;
  const hash = link.getAttribute('href')?.startsWith('#') ? link.hash : '';
  if (hash === '' && !isArticle(link)) return;
  event.preventDefault();
  if (hash !== '') jump(hash);
  else void open(link);
}

/** The page around the panel, once it has said who it is. */
let around = '';

function onKey({ key, isComposing, defaultPrevented, target }: KeyboardEvent): void {
  // Escape in a field that holds something empties it.
  const isClearing = target instanceof HTMLInputElement && target.value !== '';
  if (key !== 'Escape' || isComposing || defaultPrevented || isClearing || around === '') return;
  const message: CloseMessage = { type: 'kb-close' };
  parent.postMessage(message, around);
}

addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
  if (source !== parent || !origins.includes(origin) || !isContextMessage(data) || !root) return;
  around = origin;
  void suggest(data.context, root);
});
document.addEventListener('click', onClick);
document.addEventListener('keydown', onKey);
part('[data-kb-back]')?.addEventListener('click', () => void back());
ignoreOwnSearches();
