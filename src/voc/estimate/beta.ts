/** A belief about a rate: Beta(alpha, beta), in pseudo-observations, both above 0. */
export interface Beta {
  readonly alpha: number;
  readonly beta: number;
}

/** The belief with this mean and this weight in pseudo-observations. */
export function betaAround(mean: number, weight: number): Beta {
  return { alpha: mean * weight, beta: (1 - mean) * weight };
}

/**
 * The belief after more observations: the beta-binomial posterior (Gelman et al., BDA3, section 2.4).
 *
 * @param counts observations, and the successes among them
 * @throws {RangeError} more successes than observations: a join counted twice
 */
export function observe(
  prior: Beta,
  { observations, successes }: { readonly observations: number; readonly successes: number },
): Beta {
  if (successes > observations)
    throw new RangeError(`${successes} successes of ${observations} observations`);
  return { alpha: prior.alpha + successes, beta: prior.beta + observations - successes };
}

/** The mean of a belief, in 0–1. */
export function meanOf({ alpha, beta }: Beta): number {
  return alpha / (alpha + beta);
}

/** The variance of a belief. */
export function varianceOf({ alpha, beta }: Beta): number {
  const total = alpha + beta;
  return (alpha * beta) / (total * total * (total + 1));
}
