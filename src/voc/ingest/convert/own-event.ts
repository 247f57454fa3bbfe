import { voteReasons, type VisitEvent } from '../../../model/visit-event.ts';
import { visitEventTypes } from '../../../model/visit-event-types.ts';
import { redact } from '../../../text/redact.ts';
import type { SitePage } from './site-pages.ts';

type OwnEvent = Omit<VisitEvent, 'ts' | 'session_id' | 'ua'>;

/** Names under which events of the site reach an analytics, besides `kb_` and their type. */
const otherNames: Readonly<Record<string, VisitEvent['type']>> = {
  kb_contact: 'contact_click',
  view_search_results: 'search',
  site_search: 'search',
};

/** The type of event that a name means; undefined for events of other things. */
export function typeOf(name: string): VisitEvent['type'] | undefined {
  const plain = name
    .toLowerCase()
    .replace(/^kb[:_ -]/, '')
    .replace(/[ -]/g, '_');
  const isOwn = /^kb[:_ -]/i.test(name);
  return (
    otherNames[name.toLowerCase()] ??
    (isOwn ? visitEventTypes.find((type) => type === plain) : undefined)
  );
}

/**
 * An event of the site as an analytics kept it: only what an event may say comes through, in the shapes
 * that it has, and what was searched for without personal data.
 *
 * @param text the text of a parameter, empty where there is none
 * @param page where it happened
 * @returns undefined if it lacks what its type asks for
 */
export function ownEvent(
  type: VisitEvent['type'],
  text: (name: string) => string,
  { page, locale }: { readonly page: SitePage | undefined; readonly locale: string },
): OwnEvent | undefined {
  const event: OwnEvent = {
    type,
    locale: shaped(text('locale'), /^[a-z]{2,3}(-\w+)*$/i) ?? page?.locale ?? locale,
  };
  const articleId =
    shaped(text('article_id'), /^[a-z0-9_-]+\/[a-z0-9_-]+$/) ??
    (page?.kind === 'article' ? page.id : undefined);
  const listId = shaped(
    text('list_id'),
    /^(home|category|contact|search|related|external)(:[\w-]+){0,2}$/,
  );
  const position = shaped(text('position'), /^[1-9]\d{0,3}$/);
  const value = shaped(text('value') || text('channel'), /^[\w-]{1,40}$/);
  const query = redact(text('query') || text('search_query') || text('search_term')).trim();
  if (listId !== undefined) event.list_id = listId;
  if (position !== undefined) event.position = Number(position);
  if (type === 'search') {
    if (query === '') return undefined;
    event.query = query;
    if (value !== undefined && /^\d+$/.test(value)) event.value = Number(value);
    return event;
  }
  if (type === 'list_view') return listId === undefined ? undefined : event;
  if (type === 'contact_view') return event;
  if (type === 'contact_click') return value === undefined ? undefined : { ...event, value };
  if (articleId === undefined) return undefined;
  event.article_id = articleId;
  if (type === 'article_view') return event;
  if (type === 'vote_reason') {
    const reason = voteReasons.find((known) => known === (text('reason') || value));
    return reason && { ...event, value: reason };
  }
  const vote = /^(1|yes|true)$/i.test(value ?? '')
    ? 1
    : /^(0|no|false)$/i.test(value ?? '')
      ? 0
      : undefined;
  return vote === undefined ? undefined : { ...event, value: vote };
}

const shaped = (text: string, shape: RegExp) => (shape.test(text) ? text : undefined);
