import { textsAt, type JsonObject } from '../convert/json-records.ts';
import type { ContactSource } from '../convert/contact-source.ts';
import type { LeftOut } from '../convert/step.ts';

/** Ways in which a ticket is made that are no contact: rules, merges, batches and what belongs to them. */
const noContact = /^(8|rule|9|linked_problem|1[0-4]|19|merge|20|batch|21|22)$/;

function leaveOut(ticket: JsonObject): LeftOut | undefined {
  const channel = textsAt(ticket, 'via.channel')[0] ?? '';
  if (noContact.test(channel) || ticket['status'] === 'deleted') return 'system';
  const rel = textsAt(ticket, 'via.source.rel')[0] ?? '';
  return channel === '35' || rel === 'outbound' ? 'outbound' : undefined;
}

/**
 * Tickets of Zendesk: `{"tickets": […]}` of the API, a JSON array, or the incremental export with one
 * ticket a line, where a ticket comes again when it changes. `via.channel` is a name or a number
 * (https://developer.zendesk.com/documentation/ticketing/reference-guides/via-types).
 */
export const zendesk: ContactSource = {
  name: 'zendesk',
  kind: 'contacts',
  channels: {
    '0': 'form',
    web_form: 'form',
    web: 'form',
    web_widget: 'form',
    '48': 'form',
    '17': 'form',
    dropbox: 'form',
    feedback_tab: 'form',
    help_center: 'form',
    mobile: 'form',
    mobile_sdk: 'form',
    '49': 'form',
    '5': 'form',
    web_service: 'form',
    api: 'form',
    '4': 'email',
    closed_ticket: 'email',
    follow_up: 'email',
    '27': 'email',
    voice: 'phone',
    '33': 'phone',
    '34': 'phone',
    phone_call_inbound: 'phone',
    '29': 'chat',
    native_messaging: 'chat',
    instagram_dm: 'chat',
    twitter_dm: 'chat',
    facebook_message: 'chat',
    line: 'line',
    answer_bot_for_web_widget: 'chatbot',
  },
  json: {
    wrappers: ['tickets', 'results'],
    leaveOut,
    fields: {
      contact_id: ['id'],
      started_at: ['created_at'],
      channel: ['via.channel'],
      reason_text: ['tags', 'raw_subject', 'subject'],
      text: ['description'],
      customer_key: ['requester_id'],
      wait_seconds: ['metric_set.reply_time_in_minutes.calendar'],
      session_id: ['custom_fields.kb_session'],
      locale: ['locale'],
      version: ['updated_at', 'generated_timestamp'],
    },
    units: { wait_seconds: 60 },
    derive: (ticket) => ({ article_id: addresses(ticket) }),
  },
};

/** Addresses among the custom fields: an article that an agent linked. */
const addresses = (ticket: JsonObject) =>
  [...textsAt(ticket, 'custom_fields.value'), ...textsAt(ticket, 'fields.value')].filter((text) =>
    text.startsWith('http'),
  );
