/** A seeded source of chance: the same seed always throws the same numbers. */
export interface Dice {
  /** A number in [0, 1). */
  readonly throw: () => number;
  /** Whether something happens that happens with this probability. */
  readonly happens: (probability: number) => boolean;
  /** One of the items, the likelier the greater its weight; undefined if there are none. */
  readonly pick: <Item>(
    items: readonly Item[],
    weight?: (item: Item) => number,
  ) => Item | undefined;
  /** A waiting time with this mean, exponentially distributed. */
  readonly wait: (mean: number) => number;
  /** About normal with mean 0 and deviation 1 (sum of twelve throws), so without any Math.log. */
  readonly normal: () => number;
}

/**
 * Dice of a seed, by the generator Mulberry32 (Tommy Ettinger, 2017; public domain). Good enough for
 * samples and tests, not for secrets.
 */
export function seededDice(seed: string): Dice {
  let state = digest(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    throw: next,
    happens: (probability) => next() < probability,
    pick(items, weight = () => 1) {
      let rest = next() * items.reduce((sum, item) => sum + weight(item), 0);
      for (const item of items) {
        rest -= weight(item);
        if (rest < 0) return item;
      }
      return items.at(-1);
    },
    wait: (mean) => -mean * Math.log(1 - next()),
    normal: () => Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, -6),
  };
}

/** A 32-bit number from a text (FNV-1a). */
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
