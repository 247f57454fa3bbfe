import type { Answer, Question } from '../../search/query/answer.ts';
import type { SearchReply, SearchRequest } from './search-worker.ts';
import workerAddress from './search-worker.ts?worker&url';

interface PolicyFactory {
  readonly defaultPolicy: unknown;
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string | undefined },
  ) => unknown;
}

function isPolicyFactory(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}

/** Lets search start its worker under Trusted Types, and no other script. */
function allowWorker(url: string): void {
  const factory: unknown = Reflect.get(window, 'trustedTypes');
  if (!isPolicyFactory(factory) || factory.defaultPolicy) return;
  factory.createPolicy('default', {
    createScriptURL: (given) => (given === url ? given : undefined),
  });
}

/** Asks the search of this page's language. @throws when its index or its program cannot be had */
export type Ask = (question: Question) => Promise<Answer>;

/**
 * Starts search in a worker of its own, so that typing never waits for it. Its index is on its way
 * before the first question.
 *
 * @param bundle address of the index, with a slash at its end
 */
export function openSearchWorker(bundle: string, locale: string): Ask {
  allowWorker(workerAddress);
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  let worker: Worker | undefined;
  let asked = 0;
  const failAll = () => {
    for (const { reject } of waiting.values()) reject(new Error('search'));
    waiting.clear();
    // A worker whose program did not arrive never answers; the next question starts another.
    worker?.terminate();
    worker = undefined;
  };
  const started = (): Worker => {
    if (worker) return worker;
    const fresh = new Worker(workerAddress);
    fresh.onerror = failAll;
    fresh.onmessage = ({ data }: MessageEvent<SearchReply>) => {
      const question = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'answer') question?.resolve(data.answer);
      else question?.reject(new Error('search'));
    };
    const request: SearchRequest = {
      kind: 'open',
      bundle: new URL(bundle, location.href).href,
      locale,
    };
    fresh.postMessage(request);
    worker = fresh;
    return fresh;
  };
  started();
  return (question) => {
    asked += 1;
    const waits = Promise.withResolvers<Answer>();
    waiting.set(asked, waits);
    const request: SearchRequest = { kind: 'ask', id: asked, question };
    started().postMessage(request);
    return waits.promise;
  };
}
