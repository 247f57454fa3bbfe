/** The 90 % quantile of the standard normal distribution, one-sided 95 %. */
const z = 1.645;

/**
 * The 90 % interval of a score, as that of a log-normal distribution with the score as its mean:
 * scores are products, and products of uncertain numbers are skewed.
 *
 * @param relativeVariance variance of the score ÷ its square
 */
export function interval(
  score: number,
  relativeVariance: number,
): { readonly lo: number; readonly hi: number } {
  const variance = Math.log1p(relativeVariance);
  const spread = z * Math.sqrt(variance);
  const median = score * Math.exp(-variance / 2);
  return { lo: median * Math.exp(-spread), hi: median * Math.exp(spread) };
}
