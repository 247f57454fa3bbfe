/** Clicks, and how many were expected. */
export interface Expected {
  readonly clicks: number;
  readonly expected: number;
}

const weights = [1, 2, 4, 8, 16] as const;
const usual = 4;

/**
 * How firmly rates of a group hold together, in pseudo-clicks: the shape of the gamma prior of a
 * Poisson rate under which the counts are likeliest (negative binomial; Gelman et al., BDA3, section
 * 2.6), with a mild pull to 4.
 */
export function pseudoWeight(rows: readonly Expected[]): number {
  const fits = weights.map((weight) => fit(rows, weight));
  return weights[fits.indexOf(Math.max(...fits))] ?? usual;
}

function fit(rows: readonly Expected[], weight: number): number {
  const likelihood = rows.reduce((sum, { clicks, expected }) => {
    if (expected <= 0) return sum;
    const count = Math.round(clicks);
    const whole = weight + expected;
    return (
      sum +
      logRising(weight, count) +
      weight * Math.log(weight / whole) +
      count * Math.log(expected / whole)
    );
  }, 0);
  return likelihood - Math.log2(weight / usual) ** 2;
}

/** The logarithm of `from` · (`from` + 1) · … with `count` factors. */
function logRising(from: number, count: number): number {
  let sum = 0;
  for (let factor = 0; factor < count; factor += 1) sum += Math.log(from + factor);
  return sum;
}
