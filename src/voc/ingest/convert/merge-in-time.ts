/** Something that has a time, in milliseconds since 1970. */
interface Timed {
  readonly at: number;
}

/** A series that is nearly in order of time, opened when its turn comes. */
export interface Series<Item extends Timed> {
  readonly first: number;
  readonly open: () => AsyncGenerator<readonly Item[]>;
}

interface Cursor<Item> {
  readonly blocks: AsyncGenerator<readonly Item[]>;
  items: readonly Item[];
  index: number;
}

/**
 * Many series as one, nearly in order of time. Only those are open at once that overlap: logs of a
 * year lie in thousands of files, those of several servers side by side.
 */
export async function* mergeInTime<Item extends Timed>(
  series: readonly Series<Item>[],
): AsyncGenerator<Item[]> {
  const waiting = series.toSorted((a, b) => a.first - b.first);
  const open: Cursor<Item>[] = [];
  for (;;) {
    const next = nearest(open);
    const opensBy = waiting[0]?.first ?? Infinity;
    if (next === undefined || opensBy <= timeOf(next)) {
      const started = waiting.shift();
      if (started === undefined) return;
      const cursor = { blocks: started.open(), items: [], index: 0 };
      if (await refill(cursor)) open.push(cursor);
      continue;
    }
    const others = open.filter((cursor) => cursor !== next);
    const limit = Math.min(opensBy, ...others.map(timeOf));
    yield taken(next, limit);
    if (next.index >= next.items.length && !(await refill(next)))
      open.splice(open.indexOf(next), 1);
  }
}

const timeOf = <Item extends Timed>({ items, index }: Cursor<Item>) => items[index]?.at ?? Infinity;

function nearest<Item extends Timed>(open: readonly Cursor<Item>[]): Cursor<Item> | undefined {
  return open.reduce<Cursor<Item> | undefined>(
    (best, cursor) => (best === undefined || timeOf(cursor) < timeOf(best) ? cursor : best),
    undefined,
  );
}

/** The items of a cursor up to a time, at least one. */
function taken<Item extends Timed>(cursor: Cursor<Item>, limit: number): Item[] {
  const start = cursor.index;
  do cursor.index += 1;
  while (cursor.index < cursor.items.length && timeOf(cursor) <= limit);
  return cursor.items.slice(start, cursor.index);
}

/** Whether there is another item. */
async function refill<Item>(cursor: Cursor<Item>): Promise<boolean> {
  for (;;) {
    const { value, done } = await cursor.blocks.next();
    if (done === true) return false;
    if (value.length === 0) continue;
    [cursor.items, cursor.index] = [value, 0];
    return true;
  }
}
