/** The middle value, of an even number the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** A measurement at a size, both above 0. */
export interface SizePoint {
  readonly size: number;
  readonly cost: number;
}

/**
 * The exponent b of cost = a × size^b that fits best: the least-squares slope of the logarithms.
 * Undefined with fewer than two sizes.
 */
export function exponent(points: readonly SizePoint[]): number | undefined {
  if (new Set(points.map(({ size }) => size)).size < 2) return undefined;
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ cost }) => Math.log(cost));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const spread = xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
  return xs.reduce((sum, value, index) => sum + (value - x) * ((ys[index] ?? y) - y), 0) / spread;
}
