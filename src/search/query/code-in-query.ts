import { normalizeQuery } from './normalize-query.ts';

const spoken =
  /^(?:番号|記事番号|記事|コード|no\.?|number|code|article|#)?\s*[:#]?\s*(\d{3,8})\s*番?$/u;

/** The spoken code that a query consists of (`417`, `４１７`, `番号 417`, `No. 417`), if it is one. */
export function codeInQuery(query: string): string | undefined {
  return spoken.exec(normalizeQuery(query))?.[1];
}
