import type { Content } from '../model/content.ts';

/** The spoken code of an article, if it has one. */
export function articleCode({ codes }: Pick<Content, 'codes'>, id: string): string | undefined {
  return Object.entries(codes).find(([, target]) => target === id)?.[0];
}
