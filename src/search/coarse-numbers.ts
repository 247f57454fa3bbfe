/** Steps from a number to its double: a number is kept to 4.5 %. */
const steps = 8;

/** The first printable character that JSON leaves as it is, `#`. */
const zero = 35;

/**
 * Many numbers in few bytes, each to 4.5 %: one character a number, by its logarithm.
 *
 * @param values 0 and above; 0 stays 0
 */
export const coarse = (values: readonly number[]): string =>
  values
    .map((value) => String.fromCharCode(zero + Math.round(steps * Math.log2(1 + value))))
    .join('');

/** The numbers that `coarse` made a text of. */
export const fine = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => 2 ** ((text.charCodeAt(at) - zero) / steps) - 1);
