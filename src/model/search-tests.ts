import type { SearchTest, SearchTestsFile } from './search-test.ts';

/** What the results of search tests must reach or must not pass, as shares of all rows in 0–1. */
export interface SearchGoals {
  readonly atLeast: { readonly hit1?: number | undefined; readonly hit3?: number | undefined };
  readonly atMost: { readonly wrong1?: number | undefined; readonly zero?: number | undefined };
}

/** Rows, and what their results must reach. */
export interface SearchTests extends SearchGoals {
  readonly tests: readonly SearchTest[];
}

/** What `search-tests.yaml` says in either of its forms; rows alone state nothing. */
export function searchTestsOf(file: SearchTestsFile): SearchTests {
  if (Array.isArray(file)) return { atLeast: {}, atMost: {}, tests: file };
  return { atLeast: file.atLeast ?? {}, atMost: file.atMost ?? {}, tests: file.tests };
}

/** Where a row stands in `search-tests.yaml`, as a path of keys. */
export const rowPath = (file: unknown, row: number): PropertyKey[] =>
  Array.isArray(file) ? [row] : ['tests', row];
