import type { VisitEvent } from '../../../model/visit-event.ts';

/** What Google Analytics 4 is told: the name of an event and its parameters. */
export interface Ga4Call {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/**
 * An event as Google Analytics 4 keeps it: `kb_<type>`, with what was searched for as `search_term`,
 * which it knows, and channel and reason apart from `value`, which is a number there. Nothing names the tab.
 */
export function ga4Call({ type, value, query, ...event }: VisitEvent): Ga4Call {
  const { locale, list_id, position, article_id } = event;
  const said =
    type === 'contact_click'
      ? { channel: value }
      : type === 'vote_reason'
        ? { reason: value }
        : { value };
  const all = { locale, list_id, position, article_id, search_term: query, ...said };
  const parameters: Record<string, string | number> = {};
  for (const [name, each] of Object.entries(all)) if (each !== undefined) parameters[name] = each;
  return { name: `kb_${type}`, parameters };
}
