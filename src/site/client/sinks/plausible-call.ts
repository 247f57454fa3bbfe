import type { VisitEvent } from '../../../model/visit-event.ts';
import { ga4Call } from './ga4-call.ts';

/** What Plausible is told: the name of a custom event, and its options. */
export interface PlausibleCall {
  readonly name: string;
  readonly options: {
    readonly props: Readonly<Record<string, string | number>>;
    readonly interactive: boolean;
  };
}

/**
 * An event as Plausible keeps it: `kb_<type>`, with what was searched for as `search_query`. What a
 * reader only saw is not `interactive`, so that bounces stay bounces. Nothing names the tab.
 */
export function plausibleCall(event: VisitEvent): PlausibleCall {
  const { name, parameters } = ga4Call(event);
  const { search_term, ...props } = parameters;
  return {
    name,
    options: {
      props: search_term === undefined ? props : { ...props, search_query: search_term },
      interactive: !event.type.endsWith('_view'),
    },
  };
}
