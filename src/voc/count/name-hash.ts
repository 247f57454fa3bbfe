/**
 * A name as a number of 64 bits, NULL without a name. Names of sessions and people are compared and
 * sorted a dozen times, and are long; that two of ten million would be taken for one has a chance of
 * one in a few hundred thousand.
 */
export const nameHash = (column: string): string =>
  `CASE WHEN ${column} IS NOT NULL THEN hash(${column}) END`;
