/**
 * The same asynchronous function with stale answers dropped: a call that was overtaken by a later
 * one resolves to `undefined`, whichever finishes first. An overtaken failure is dropped, too.
 */
export function latest<Arguments extends readonly unknown[], Result>(
  run: (...given: Arguments) => Promise<Result>,
): (...given: Arguments) => Promise<Result | undefined> {
  let newest = 0;
  return async (...given) => {
    newest += 1;
    const own = newest;
    try {
      const result = await run(...given);
      return own === newest ? result : undefined;
    } catch (error) {
      if (own === newest) throw error;
      return undefined;
    }
  };
}
