import type { ContactSource } from '../convert/contact-source.ts';
import type { Said } from '../convert/import-columns.ts';
import { textsAt, type JsonObject } from '../convert/json-records.ts';
import type { LeftOut } from '../convert/step.ts';

const first = (record: JsonObject, path: string) => textsAt(record, path)[0] ?? '';

/** Ways in which a customer begins: a call, a call from a page, a chat (which an API begins for them). */
function begins(record: JsonObject): boolean {
  const method = first(record, 'InitiationMethod');
  return (
    method === 'INBOUND' ||
    method === 'WEBRTC_API' ||
    (method === 'API' && first(record, 'Channel') === 'CHAT')
  );
}

/** Ways in which a contact goes on; it counts with the one that it began with. */
const goesOn = /^(TRANSFER|QUEUE_TRANSFER|DISCONNECT|FLOW)$/;

function leaveOut(record: JsonObject): LeftOut | undefined {
  if (first(record, 'Channel') === 'TASK') return 'system';
  if (begins(record) || goesOn.test(first(record, 'InitiationMethod'))) return undefined;
  return 'outbound';
}

function derive(record: JsonObject): Said {
  const id = first(record, 'ContactId');
  return {
    contact_id: [first(record, 'InitialContactId') || id],
    leg: [id],
    direction: [begins(record) ? 'inbound' : 'transfer'],
  };
}

/**
 * Contact records of Amazon Connect. They are delivered at least once: of those with one ContactId the
 * newest counts. A contact that was handed on has a record for each part, with one InitialContactId
 * (https://docs.aws.amazon.com/connect/latest/adminguide/ctr-data-model.html).
 */
export const connect: ContactSource = {
  name: 'connect',
  kind: 'contacts',
  channels: { VOICE: 'phone', CHAT: 'chat', EMAIL: 'email' },
  json: {
    wrappers: ['ContactRecords', 'Records', 'Contacts'],
    leaveOut,
    derive,
    fields: {
      started_at: ['InitiationTimestamp'],
      channel: ['Channel'],
      reason: ['Attributes.reason', 'Attributes.contact_reason'],
      reason_text: ['Attributes.category', 'Attributes.reason_text', 'Tags.reason', 'Queue.Name'],
      handle_seconds: ['Agent.AgentInteractionDuration'],
      after_seconds: ['Agent.AfterContactWorkDuration'],
      wait_seconds: ['Queue.Duration'],
      customer_key: ['Attributes.customer_id', 'CustomerId', 'CustomerEndpoint.Address'],
      session_id: ['Attributes.kb_session', 'Attributes.session_id'],
      article_id: ['Attributes.article_id', 'Attributes.article_url', 'References.URL'],
      article_code: ['Attributes.article_code', 'Attributes.kb_code'],
      locale: ['Attributes.locale', 'LanguageCode'],
      version: ['LastUpdateTimestamp'],
    },
  },
};
