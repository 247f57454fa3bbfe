/** The 90 % quantile of the standard normal distribution, one-sided 95 %. */
export const z = 1.645;
/** A score is hardly ever below this part of what it is believed to be. */
const least = 0.02;

/**
 * The 90 % interval of a score. Upwards that of a log-normal distribution with the score as its mean:
 * scores are products, and products of uncertain numbers are skewed. Downwards the lower one of that
 * and of a normal distribution, since an article may turn out to help hardly anybody.
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
  const plain = score * (1 - z * Math.sqrt(relativeVariance));
  return {
    lo: Math.min(median * Math.exp(-spread), Math.max(least * score, plain)),
    hi: median * Math.exp(spread),
  };
}
