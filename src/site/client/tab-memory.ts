/** What this tab remembers until it is closed; nothing of it outlives the tab or leaves the browser. */
export type MemoryKey =
  'kb-session' | 'kb-from' | 'kb-tried' | 'kb-note' | 'kb-noted' | 'kb-unsent';

/** Stands in where the browser gives no storage; then a page remembers only itself. */
const fallback = new Map<MemoryKey, string>();

/** The text remembered under a key, `''` if there is none. */
export function recall(key: MemoryKey): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return fallback.get(key) ?? '';
  }
}

/** Remembers a text; an empty one forgets. */
export function remember(key: MemoryKey, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    fallback.set(key, text);
  }
}
