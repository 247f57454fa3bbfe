import { redact } from '../../../text/redact.ts';
import { objects, textsAt, type JsonObject } from '../convert/json-records.ts';
import { ownEvent, typeOf } from '../convert/own-event.ts';
import { pageEvent } from '../convert/page-hit.ts';
import type { Step } from '../convert/step.ts';
import { timedHit } from '../convert/timed-hit.ts';
import type { EventSource, Hit, HitContext } from '../convert/visit-source.ts';

const first = (record: JsonObject, path: string) => textsAt(record, path)[0] ?? '';

/** The hits of a visit, each reached from the page before. */
function visitHits(visit: JsonObject, context: HitContext): Step<Hit>[] {
  let from = first(visit, 'referrerUrl');
  return objects(visit['actionDetails']).map((action) => {
    const url = first(action, 'url');
    const event = actionEvent(action, from, context);
    if (url !== '') from = url;
    const time = first(action, 'timestamp') || first(visit, 'serverTimestamp');
    return timedHit(time, first(visit, 'idVisit'), event, context);
  });
}

function actionEvent(action: JsonObject, from: string, { pages, locale }: HitContext) {
  const type = first(action, 'type');
  const url = first(action, 'url');
  if (type === 'action') return pageEvent(url, from, pages);
  const page = pages.ofUrl(url) ?? pages.ofUrl(from);
  if (type === 'search') {
    const texts: Record<string, string> = {
      query: first(action, 'siteSearchKeyword'),
      value: first(action, 'siteSearchCount'),
    };
    return ownEvent('search', (name) => texts[name] ?? '', { page, locale });
  }
  if (type !== 'event') return undefined;
  const name = first(action, 'eventName');
  const own =
    typeOf(first(action, 'eventAction')) ??
    (first(action, 'eventCategory') === 'kb'
      ? typeOf(`kb_${first(action, 'eventAction')}`)
      : undefined);
  const texts: Record<string, string> = {
    query: name,
    article_id: name,
    channel: name,
    reason: name,
    value: first(action, 'eventValue'),
  };
  return own && ownEvent(own, (each) => texts[each] ?? '', { page, locale });
}

/** Of a report each visit is a search at noon: it says how often, not when or by whom. */
function reportHits(row: JsonObject, context: HitContext): Step<Hit>[] {
  const query = redact(first(row, 'label')).trim();
  const visits = Number(first(row, 'nb_visits')) || 0;
  const { day, results, locale } = context;
  const event = {
    type: 'search' as const,
    locale,
    query,
    ...(results === undefined ? {} : { value: results }),
  };
  return Array.from({ length: day === undefined ? 1 : visits }, (_, index) =>
    timedHit(day === undefined ? '' : `${day} 12:00`, `${day} ${query} ${index}`, event, context),
  );
}

/**
 * Visits of Matomo (`Live.getLastVisitsDetails` as JSON): its actions in order, with searches and the
 * events of the site (category `kb`). Also its reports of searches (`Actions.getSiteSearchKeywords`),
 * whose day the mapping says (https://developer.matomo.org/api-reference/reporting-api).
 */
export const matomo: EventSource = {
  name: 'matomo',
  kind: 'events',
  namesVisits: true,
  read: {
    isWrapper: (name) => /^\d{4}-\d\d-\d\d/.test(name),
    records: (context) => (record) =>
      'nb_visits' in record && 'label' in record
        ? reportHits(record, context)
        : visitHits(record, context),
  },
};
