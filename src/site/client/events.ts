import type { VisitEvent } from '../../model/visit-event.ts';
import { visitEventTypes } from '../../model/visit-event-types.ts';
import { redact } from '../../text/redact.ts';
import { recall, remember } from './tab-memory.ts';
import { rememberTried } from './tried.ts';

/** What an event says besides time, tab, type and locale. */
export type EventFields = Pick<
  VisitEvent,
  'list_id' | 'position' | 'article_id' | 'query' | 'value'
>;
type EventType = VisitEvent['type'];

/** Tells the page, and what listens on it, that something happened: `kb:<type>` on document. */
export function emit(type: EventType, fields: EventFields = {}): void {
  document.dispatchEvent(new CustomEvent(`kb:${type}`, { detail: fields }));
}

/**
 * Completes every `kb:` event, whoever dispatched it, and dispatches those of the page itself: its
 * lists, its article, contact, votes, and which link led to the next page. Nothing is sent from here:
 * sinks are scripts of their own, on the sites that have one.
 */
export function startEvents(): void {
  for (const type of visitEventTypes) {
    // The window comes before every listener on document, so all of them see the completed event.
    addEventListener(`kb:${type}`, (event) => complete(type, event), true);
  }
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element) onClick(target);
  });
  pageViews();
}

/** Puts in what all events have, and takes personal data out. */
function complete(type: EventType, event: Event): void {
  const fields: unknown = event instanceof CustomEvent ? event.detail : undefined;
  if (typeof fields !== 'object' || fields === null) return;
  const shared = {
    ts: new Date().toISOString(),
    session_id: sessionId(),
    type,
    locale: document.documentElement.lang,
  };
  if ('query' in fields && typeof fields.query === 'string') {
    const query = redact(fields.query);
    Object.assign(fields, shared, { query });
    rememberTried({ kind: 'query', text: query });
  } else Object.assign(fields, shared);
}

/** The random name of this tab. */
function sessionId(): string {
  const known = recall('kb-session');
  if (known) return known;
  const id = crypto.getRandomValues(new Uint32Array(3)).join('-');
  remember('kb-session', id);
  return id;
}

function pageViews(): void {
  for (const list of document.querySelectorAll('[data-kb-list]')) {
    emit('list_view', { list_id: listId(list) });
  }
  const article = articleId();
  if (article) {
    const [list_id = '', position, path] = recall('kb-from').split(' ');
    const isFromList = path === location.pathname;
    emit('article_view', {
      article_id: article,
      ...(isFromList ? { list_id, position: Number(position) } : { list_id: 'external' }),
    });
    const title = document.querySelector('h1')?.textContent ?? article;
    rememberTried({ kind: 'article', text: title });
  }
  if (document.body.dataset['kbPage']?.startsWith('contact')) emit('contact_view');
}

function onClick(target: Element): void {
  const button = target.closest('[data-kb-vote]');
  if (button) vote(button);
  const reason = target.closest('[data-kb-vote-reason]');
  if (reason) tellReason(reason);
  const link = target.closest('a');
  if (!link) return;
  remember('kb-from', origin(link));
  const channel =
    link.dataset['kbCall'] ?? link.closest('[data-kb-channel]')?.getAttribute('data-kb-channel');
  if (channel) emit('contact_click', { value: channel });
}

/** The list, the position in it and the path that a link leads to; `''` for a link outside lists. */
function origin(link: HTMLAnchorElement): string {
  const item = link.closest('[data-kb-article], [data-kb-result], [data-kb-near]');
  if (!item) return '';
  const isResult = item === link;
  const list = item.closest(isResult ? 'ol, ul, [role=listbox]' : '[data-kb-list]') ?? document;
  const items = [
    ...list.querySelectorAll(isResult ? '[data-kb-result], [data-kb-near]' : '[data-kb-article]'),
  ];
  const id = list instanceof Element && !isResult ? listId(list) : 'search';
  return `${id} ${items.indexOf(item) + 1} ${link.pathname}`;
}

/** The id of a list in events: `home:ja`, `category:billing:ja`, `contact:ja`, `related`. */
function listId(list: Element): string {
  const kind = list.getAttribute('data-kb-list') ?? '';
  if (kind === 'related') return kind;
  const article = list.querySelector('[data-kb-article]')?.getAttribute('data-kb-article');
  const category = kind === 'category' ? `${article?.split('/')[0]}:` : '';
  return `${kind}:${category}${document.documentElement.lang}`;
}

/** Presses the button of a vote, lets the other one go, thanks, and tells of a vote that is new. */
function vote(button: Element): void {
  const article_id = articleId();
  if (!article_id || button.ariaPressed === 'true') return;
  for (const each of document.querySelectorAll('[data-kb-vote]'))
    each.ariaPressed = String(each === button);
  const isYes = button.getAttribute('data-kb-vote') === 'yes';
  const why = document.querySelector<HTMLElement>('[data-kb-vote-why]');
  if (why) why.hidden = isYes;
  thank(button);
  emit('vote', { article_id, value: isYes ? 1 : 0 });
}

/** Tells what was wrong, once; the question goes, since it is answered. */
function tellReason(button: Element): void {
  const article_id = articleId();
  const why = button.closest<HTMLElement>('[data-kb-vote-why]');
  if (!article_id || !why) return;
  thank(why);
  // Whoever goes by keys stands at the answer, not at a button that is gone.
  document.querySelector<HTMLElement>('[data-kb-vote-answer]')?.focus();
  why.remove();
  emit('vote_reason', { article_id, value: button.getAttribute('data-kb-vote-reason') ?? '' });
}

function thank(element: Element): void {
  const answer = document.querySelector('[data-kb-vote-answer]');
  if (answer) answer.textContent = element.getAttribute('data-thanks');
}

const articleId = () =>
  document.querySelector('[data-kb-article-page]')?.getAttribute('data-kb-article-page');
