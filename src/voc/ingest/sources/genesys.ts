import type { ContactSource } from '../convert/contact-source.ts';
import type { Said } from '../convert/import-columns.ts';
import { objects, textsAt, type JsonObject } from '../convert/json-records.ts';
import type { LeftOut } from '../convert/step.ts';

/** A field by its name in the API (`segmentStart`) or in the SDK for Python (`segment_start`). */
function field(record: JsonObject, name: string): unknown {
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return record[name] ?? record[snake];
}

/** The sessions of participants with one of these purposes. */
function sessions(conversation: JsonObject, purposes: readonly string[]): JsonObject[] {
  return objects(conversation['participants'])
    .filter((participant) => purposes.includes(String(participant['purpose']).toLowerCase()))
    .flatMap((participant) => objects(participant['sessions']));
}

const customers = ['customer', 'external'];
const agents = ['agent', 'user'];

function leaveOut(conversation: JsonObject): LeftOut | undefined {
  const direction = String(field(conversation, 'originatingDirection') ?? '').toLowerCase();
  return direction === 'outbound' || sessions(conversation, customers).length === 0
    ? 'outbound'
    : undefined;
}

/** Seconds that segments of these types took together. */
function seconds(all: readonly JsonObject[], types: readonly string[]): number | undefined {
  const lengths = all
    .filter((segment) => types.includes(String(field(segment, 'segmentType')).toLowerCase()))
    .map((segment) => {
      const ends = [field(segment, 'segmentStart'), field(segment, 'segmentEnd')].map((time) =>
        Date.parse(String(time)),
      );
      return ((ends[1] ?? NaN) - (ends[0] ?? NaN)) / 1000;
    })
    .filter((length) => length >= 0);
  return lengths.length === 0 ? undefined : lengths.reduce((sum, length) => sum + length, 0);
}

const segmentsOf = (list: readonly JsonObject[]) =>
  list.flatMap((session) => objects(session['segments']));

function derive(conversation: JsonObject): Said {
  const talk = segmentsOf(sessions(conversation, agents));
  const queue = segmentsOf(sessions(conversation, ['acd']));
  const texts = (path: string) => talk.flatMap((segment) => textsAt(segment, path));
  const number = (value: number | undefined) => (value === undefined ? [] : [String(value)]);
  return {
    channel: sessions(conversation, customers)
      .flatMap((session) => textsAt(field(session, 'mediaType'), ''))
      .slice(0, 1),
    reason_text: [...texts('wrapUpCode'), ...texts('wrap_up_code'), ...texts('wrapUpTags')],
    handle_seconds: number(seconds(talk, ['interact', 'hold'])),
    after_seconds: number(seconds(talk, ['wrapup'])),
    wait_seconds: number(seconds(queue, ['interact', 'delay'])),
  };
}

/**
 * Conversations of Genesys Cloud, from analytics details queries or exports: who waited and talked is
 * in the segments of the participants. Wrap-up codes are ids; a mapping says which reason each is.
 */
export const genesys: ContactSource = {
  name: 'genesys',
  kind: 'contacts',
  channels: {
    voice: 'phone',
    callback: 'phone',
    chat: 'chat',
    webchat: 'chat',
    message: 'chat',
    email: 'email',
    sms: 'chat',
    line: 'line',
  },
  json: {
    wrappers: ['conversations', 'entities'],
    leaveOut,
    derive,
    fields: {
      contact_id: ['conversationId', 'conversation_id', 'id'],
      started_at: ['conversationStart', 'conversation_start', 'startTime'],
      customer_key: ['externalContactId'],
      version: ['conversationEnd', 'conversation_end'],
    },
  },
};
