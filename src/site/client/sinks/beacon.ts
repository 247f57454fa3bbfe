import { recall, remember } from '../tab-memory.ts';
import { hear, isRefused } from './hear.ts';

/** Lines of one batch: with the longest queries they stay far below the 64 KiB that a browser takes. */
const batchLines = 20;

/** Lines that are kept while nobody can be reached; the oldest go first. */
const maxLines = 200;

const address = document.body.dataset['kbSink'] ?? '';
/** Events, a line each. What the page before could not send comes first. */
let unsent = recall('kb-unsent').split('\n').filter(Boolean);
remember('kb-unsent', '');

/** Hands a batch to the browser, which delivers it also after the page is gone. */
function send(lines: readonly string[]): void {
  const body = lines.map((line) => `${line}\n`).join('');
  if ('sendBeacon' in navigator && navigator.sendBeacon(address, body)) return;
  const options = {
    method: 'POST',
    mode: 'no-cors',
    credentials: 'omit',
    keepalive: true,
  } as const;
  fetch(address, { ...options, body }).catch(() => keep(lines));
}

/** Puts lines back; they go with the next batch, on this page or on the next one in this tab. */
function keep(lines: readonly string[]): void {
  unsent = [...lines, ...unsent].slice(-maxLines);
  remember('kb-unsent', unsent.join('\n'));
}

function flush(): void {
  const lines = unsent;
  unsent = [];
  if (isRefused()) return;
  if (!navigator.onLine) return keep(lines);
  remember('kb-unsent', '');
  for (let at = 0; at < lines.length; at += batchLines) send(lines.slice(at, at + batchLines));
}

hear((event) => {
  unsent.push(JSON.stringify(event));
  if (unsent.length >= batchLines) flush();
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') flush();
});
// Safari does not always tell that a page is hidden when it is left.
addEventListener('pagehide', flush);
addEventListener('online', flush);
