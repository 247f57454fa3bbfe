import type { VisitEvent } from '../../model/visit-event.ts';

/** All types of events; those of the model stand beside schemas, which are nothing for a browser. */
export const eventTypes: readonly VisitEvent['type'][] = [
  'list_view',
  'search',
  'article_view',
  'vote',
  'vote_reason',
  'contact_view',
  'contact_click',
];
