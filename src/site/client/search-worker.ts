import { gunzipSync } from 'fflate';
import type { Answer, Question } from '../../search/query/answer.ts';
import { openSearch, type SiteSearch } from '../../search/query/site-search.ts';
import { StaleIndexError, type ReadFile } from '../../search/query/word-reader.ts';

/** What a page asks of the worker: first where the index is, then questions. */
export type SearchRequest =
  | { readonly kind: 'open'; readonly bundle: string; readonly locale: string }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question };

/** What the worker says. */
export type SearchReply =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failure'; readonly id: number };

const gzipMark = [0x1f, 0x8b];

/** Reads files below an address; packed ones are unpacked, unless the server has done it. */
function fileReader(bundle: string, cache: RequestCache): ReadFile {
  return async (path) => {
    const response = await fetch(bundle + path, { cache });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isPacked = gzipMark.every((byte, at) => bytes[at] === byte);
    // The browser's own unpacking takes longer for a file of a few kB than all else that is done with it.
    return isPacked ? gunzipSync(bytes) : bytes;
  };
}

/** The search that questions go to. Where it cannot be opened, the next question tries again. */
interface Opener {
  readonly open: () => Promise<SiteSearch>;
  /** Forgets what is open: the site was published anew meanwhile, so the next one asks the server. */
  readonly renew: () => void;
}

function openerOf(bundle: string, locale: string): Opener {
  let cache: RequestCache = 'default';
  let opening: Promise<SiteSearch> | undefined;
  const renew = () => {
    cache = 'no-cache';
    opening = undefined;
  };
  return {
    open() {
      opening ??= openSearch(fileReader(bundle, cache), locale).catch((error: unknown) => {
        renew();
        throw error;
      });
      return opening;
    },
    renew,
  };
}

let opener: Opener | undefined;

async function answerOf(
  { open, renew }: Opener,
  question: Question,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    return await (await open()).answer(question, signal);
  } catch (error) {
    if (!(error instanceof StaleIndexError)) throw error;
    renew();
    return (await open()).answer(question, signal);
  }
}

const reply = (message: SearchReply) => postMessage(message);

/** The question that somebody waits for. A page that asks another one shows no answer to it any more. */
let wanted = new AbortController();

async function answer(id: number, question: Question): Promise<void> {
  wanted.abort();
  wanted = new AbortController();
  const { signal } = wanted;
  try {
    if (opener === undefined) throw new Error('Not opened');
    reply({ kind: 'answer', id, answer: await answerOf(opener, question, signal) });
  } catch {
    reply({ kind: 'failure', id });
  }
}

onmessage = ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'ask') return void answer(data.id, data.question);
  opener = openerOf(data.bundle, data.locale);
  opener.open().catch(() => undefined);
};
