/** Stands for no name. */
export const noHash = -1;

/**
 * A name as a whole number of 53 bits, made byte by byte: names of sessions, people and contacts are
 * compared and sorted a dozen times, and are long. That two of ten million names would be taken for
 * one has a chance of one in two hundred.
 *
 * Two multiplications a byte, as FNV-1a does one, and the last steps of MurmurHash3 (Appleby).
 */
export function nameHash(bytes: Uint8Array): number {
  let low = lowSeed;
  let high = highSeed;
  for (const byte of bytes) {
    low = nextLow(low, byte);
    high = nextHigh(high, byte);
  }
  return hashOfHalves(low, high);
}

/** The same of a text; no name for an empty one. */
export const hashOfText = (name: string | undefined): number =>
  name ? nameHash(Buffer.from(name)) : noHash;

/** The steps of `nameHash`, for a loop that looks at the bytes anyway. */
export const lowSeed = 0x5bd1e995;
export const highSeed = 0x1b873593;
export const nextLow = (low: number, byte: number): number => Math.imul(low ^ byte, 0x9e3779b1);
export const nextHigh = (high: number, byte: number): number => Math.imul(high ^ byte, 0x5f356495);

/** The last step: the number that both halves come to. */
export function hashOfHalves(low: number, high: number): number {
  const lower = mixed(low ^ (high >>> 15));
  const upper = mixed(high ^ (lower >>> 13));
  return (upper >>> 11) * 0x1_0000_0000 + (lower >>> 0);
}

function mixed(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  return Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
}
