/** What a visit is told by; apart from the schema, which is nothing for a browser. */
export const visitEventTypes = [
  'list_view',
  'search',
  'article_view',
  'vote',
  'vote_reason',
  'contact_view',
  'contact_click',
] as const;
