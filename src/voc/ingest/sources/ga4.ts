import { objects, textsAt, type JsonObject } from '../convert/json-records.ts';
import { ownEvent, typeOf } from '../convert/own-event.ts';
import { pageEvent } from '../convert/page-hit.ts';
import type { Step } from '../convert/step.ts';
import { timedHit } from '../convert/timed-hit.ts';
import type { EventSource, Hit, HitContext } from '../convert/visit-source.ts';

/** A parameter of an event, whatever type its value has. */
function parameter(event: JsonObject, name: string): string {
  // By its key and not by path: each one has a part called `value`, and so may a parameter be.
  const found = objects(event['event_params']).find(({ key }) => key === name);
  for (const type of ['string_value', 'int_value', 'double_value', 'float_value']) {
    const [text] = found === undefined ? [] : textsAt(found['value'], type);
    if (text !== undefined) return text;
  }
  return '';
}

function hitOf(event: JsonObject, context: HitContext): Step<Hit> {
  const first = (path: string) => textsAt(event, path)[0] ?? '';
  const text = (name: string) => parameter(event, name);
  const name = first('event_name');
  const location = text('page_location');
  const type = typeOf(name);
  const page = context.pages.ofUrl(location);
  const made =
    name === 'page_view'
      ? pageEvent(location, text('page_referrer'), context.pages)
      : type && ownEvent(type, text, { page, locale: context.locale });
  const who = `${first('user_pseudo_id')}\0${text('ga_session_id')}`;
  return timedHit(first('event_timestamp'), who === '\0' ? '' : who, made, context);
}

/**
 * Events of Google Analytics 4, from its export to BigQuery as NDJSON: `page_view` by its location and
 * referrer, `view_search_results`, and the events of the site (`kb_search`, `kb_vote`, `kb_contact` and
 * so on) by their parameters (https://support.google.com/analytics/answer/7029846).
 */
export const ga4: EventSource = {
  name: 'ga4',
  kind: 'events',
  namesVisits: true,
  read: {
    isWrapper: () => false,
    records: (context) => (event) => [hitOf(event, context)],
  },
};
