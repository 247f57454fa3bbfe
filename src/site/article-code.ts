import type { Content } from '../model/content.ts';

/** Codes by article id, worked out once for each codes.yaml. */
const codesById = new WeakMap<Content['codes'], ReadonlyMap<string, string>>();

/** The spoken code of an article, if it has one. */
export function articleCode({ codes }: Pick<Content, 'codes'>, id: string): string | undefined {
  const known = codesById.get(codes) ?? firstCodes(codes);
  codesById.set(codes, known);
  return known.get(id);
}

function firstCodes(codes: Content['codes']): ReadonlyMap<string, string> {
  const byId = new Map<string, string>();
  for (const [code, id] of Object.entries(codes)) if (!byId.has(id)) byId.set(id, code);
  return byId;
}
