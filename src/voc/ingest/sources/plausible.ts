import { isJsonObject, textsAt, type JsonObject } from '../convert/json-records.ts';
import { ownEvent, typeOf } from '../convert/own-event.ts';
import { pageEvent } from '../convert/page-hit.ts';
import type { Step } from '../convert/step.ts';
import { timedHit } from '../convert/timed-hit.ts';
import type { EventSource, Hit, HitContext } from '../convert/visit-source.ts';

const maxVisits = 100_000;
/** The database writes times of UTC without saying so. */
const inUtc = (time: string) => (/ \d\d:\d\d:\d\d(\.\d+)?$/.test(time) ? `${time}Z` : time);
const first = (record: JsonObject, ...paths: readonly string[]) =>
  paths.map((path) => textsAt(record, path)[0] ?? '').find((text) => text !== '') ?? '';

/** A list of texts, also as a table writes it: `['search_query','url']`. */
function list(value: unknown): string[] {
  if (typeof value !== 'string') return textsAt(value, '');
  return [...value.matchAll(/'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) =>
    text.replace(/\\(.)/g, '$1'),
  );
}

/** The properties of an event: two lists, as the database keeps them, or an object. */
function properties(event: JsonObject): ReadonlyMap<string, string> {
  const object = [event['props'], event['meta'], event['properties']].find(isJsonObject);
  if (object !== undefined)
    return new Map(Object.keys(object).map((name) => [name, textsAt(object, name)[0] ?? '']));
  const values = list(event['meta.value']);
  return new Map(list(event['meta.key']).map((name, index) => [name, values[index] ?? '']));
}

function hitReader(context: HitContext): (event: JsonObject) => Step<Hit> {
  /** The page before, by visit: the referrer that is kept is that of the whole visit. */
  let pages = new Map<string, string>();
  return (event) => {
    const path = first(event, 'pathname', 'path', 'url', 'page');
    const who = first(event, 'session_id', 'user_id');
    const from = pages.get(who) ?? first(event, 'referrer');
    const texts = properties(event);
    const name = first(event, 'name', 'event_name', 'event');
    const type = texts.has('search_query') ? 'search' : typeOf(name);
    const page = context.pages.ofUrl(path);
    const made =
      name === 'pageview'
        ? pageEvent(path, from, context.pages)
        : type && ownEvent(type, (each) => texts.get(each) ?? '', { page, locale: context.locale });
    if (name === 'pageview') {
      if (pages.size >= maxVisits) pages = new Map();
      pages.set(who, path);
    }
    return timedHit(inUtc(first(event, 'timestamp', 'time', 'ts')), who, made, context);
  };
}

/**
 * Events of Plausible, from the table `events_v2` of its database, as NDJSON or CSV: page views by path,
 * and custom events with their properties; `search_query` is what was searched for. Times are UTC.
 */
export const plausible: EventSource = {
  name: 'plausible',
  kind: 'events',
  namesVisits: true,
  read: {
    isWrapper: () => false,
    records(context) {
      const read = hitReader(context);
      return (event) => [read(event)];
    },
  },
};
