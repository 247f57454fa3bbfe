/** A number rounded to six significant digits, so that all platforms sort alike. */
export function round(value: number): number {
  return Number(value.toPrecision(6));
}
