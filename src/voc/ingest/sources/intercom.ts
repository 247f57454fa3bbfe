import type { ContactSource } from '../convert/contact-source.ts';
import { textsAt } from '../convert/json-records.ts';

/**
 * Conversations of Intercom, from its API or its export. Times are seconds since 1970. Only what a
 * customer began counts (`source.delivered_as`); a message that was sent to many is no contact.
 */
export const intercom: ContactSource = {
  name: 'intercom',
  kind: 'contacts',
  channels: {
    conversation: 'chat',
    push: 'chat',
    facebook: 'chat',
    instagram: 'chat',
    twitter: 'chat',
    whatsapp: 'chat',
    phone_call: 'phone',
    phone_switch: 'phone',
  },
  json: {
    wrappers: ['conversations', 'data'],
    fields: {
      contact_id: ['id'],
      started_at: ['created_at'],
      channel: ['source.type'],
      reason: ['custom_attributes.reason', 'custom_attributes.Reason'],
      reason_text: [
        ...['custom_attributes.category', 'custom_attributes.Category', 'topics.topics.name'],
        ...['tags.tags.name', 'title', 'source.subject'],
      ],
      text: ['source.body'],
      wait_seconds: ['statistics.time_to_admin_reply'],
      customer_key: ['contacts.contacts.external_id', 'contacts.contacts.id', 'source.author.id'],
      session_id: ['custom_attributes.kb_session'],
      article_id: ['custom_attributes.article', 'custom_attributes.article_url'],
      article_code: ['custom_attributes.article_code'],
      locale: ['custom_attributes.Language', 'custom_attributes.language'],
      version: ['updated_at'],
    },
    leaveOut: (conversation) => {
      const [how = 'customer_initiated'] = textsAt(conversation, 'source.delivered_as');
      return how === 'customer_initiated' || how === 'operator_initiated' ? undefined : 'outbound';
    },
  },
};
