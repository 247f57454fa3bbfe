import type { VisitEvent } from '../../../model/visit-event.ts';
import { visitEventTypes } from '../../../model/visit-event-types.ts';

/** Whether an event was completed, and so redacted, before it came here; others are never sent. */
function isComplete(detail: unknown): detail is VisitEvent {
  return typeof detail === 'object' && detail !== null && 'ts' in detail && 'session_id' in detail;
}

/** Whether the reader's browser asks for privacy (Global Privacy Control); then nothing is sent. */
export const isRefused = (): boolean => Reflect.get(navigator, 'globalPrivacyControl') === true;

/** Calls `send` with each event of the page, unless its reader asks for privacy. */
export function hear(send: (event: VisitEvent) => void): void {
  for (const type of visitEventTypes)
    document.addEventListener(`kb:${type}`, (event) => {
      const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
      if (!isRefused() && isComplete(detail)) send(detail);
    });
}
