/**
 * The tab that a key leads to (WAI-ARIA Authoring Practices, tabs pattern): arrows go round,
 * Home and End to the ends.
 *
 * @param count number of tabs, at least 1
 * @returns `undefined` for a key that moves nothing
 */
export function tabFor(key: string, current: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (current + 1) % count;
  if (key === 'ArrowLeft') return (current - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
