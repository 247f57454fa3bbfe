import type { ContactSource } from '../convert/contact-source.ts';
import { withUsual } from '../convert/contact-records.ts';

/**
 * Tickets of Freshdesk: JSON of the API, or the table that the list of tickets exports. `source` is a
 * number (https://developers.freshdesk.com/api/#tickets); what agents sent first is no contact.
 */
export const freshdesk: ContactSource = {
  name: 'freshdesk',
  kind: 'contacts',
  channels: {
    '1': 'email',
    '2': 'form',
    '3': 'phone',
    '4': 'form',
    '5': 'chat',
    '6': 'chat',
    '7': 'chat',
    '8': 'chat',
    '9': 'form',
    '10': 'skip',
    outbound_email: 'skip',
    feedbackwidget: 'form',
    mobihelp: 'form',
  },
  headers: withUsual({
    contact_id: ['ticketid'],
    started_at: ['createdtime'],
    channel: ['source'],
    reason_text: ['type', 'tags', 'subject'],
  }),
  json: {
    wrappers: ['tickets', 'results'],
    fields: {
      contact_id: ['id'],
      started_at: ['created_at'],
      channel: ['source'],
      reason: ['custom_fields.cf_reason'],
      reason_text: ['type', 'custom_fields.cf_category', 'tags', 'subject'],
      text: ['description_text'],
      customer_key: ['requester_id'],
      session_id: ['custom_fields.cf_kb_session'],
      article_id: ['custom_fields.cf_article', 'custom_fields.cf_article_url'],
      article_code: ['custom_fields.cf_article_code'],
      version: ['updated_at'],
    },
    leaveOut: (ticket) =>
      ticket['spam'] === true || ticket['deleted'] === true ? 'system' : undefined,
  },
};
