import { hear } from './hear.ts';
import { matomoCall } from './matomo-call.ts';

/** Matomo's queue is a list until its script has come, and an object with `push` from then on. */
function isQueue(value: unknown): value is { readonly push: (call: readonly unknown[]) => void } {
  return typeof value === 'object' && value !== null && 'push' in value;
}

hear((event) => {
  const queue: unknown = Reflect.get(window, '_paq');
  if (isQueue(queue)) queue.push([...matomoCall(event)]);
});
