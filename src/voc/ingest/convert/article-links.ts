import type { Content } from '../../../model/content.ts';
import type { SitePages } from './site-pages.ts';

/** The article that a contact was tied to: by its id, or by its spoken code. */
export interface ArticleLink {
  readonly articleId: string | undefined;
  readonly articleCode: string | undefined;
}

const address = /https?:\/\/[^\s"'<>)\]]+/gu;
const saidCode = /(?:^|[\s,;])(?:kb|faq|code|article|番号|記事)[\s_:：#-]*(\d{3,6})(?!\d)/iu;

/**
 * The article that texts name: an address of the site, an id, or a spoken code. Only what there is
 * counts, so nothing else of a text can come through.
 *
 * @param own texts of columns for articles, where an id or a code may stand alone
 * @param loose other texts, in which a code counts after a word such as 番号 only
 */
export function articleLink(
  own: readonly string[],
  loose: readonly string[],
  {
    codes,
    pages,
    ids,
  }: { readonly pages: SitePages; readonly ids: ReadonlySet<string> } & Pick<Content, 'codes'>,
): ArticleLink {
  const isCode = (code: string) => Boolean(codes[code]);
  for (const text of [...own, ...loose]) {
    for (const [url] of text.matchAll(address)) {
      const page = pages.ofUrl(url);
      if (page?.kind === 'article') return { articleId: page.id, articleCode: undefined };
      if (page?.kind === 'code') return { articleId: undefined, articleCode: page.code };
    }
    if (ids.has(text.trim())) return { articleId: text.trim(), articleCode: undefined };
  }
  for (const text of own) {
    const code = text.normalize('NFKC').replace(/\D/g, '');
    if (isCode(code)) return { articleId: undefined, articleCode: code };
  }
  for (const text of loose) {
    const code = saidCode.exec(text.normalize('NFKC'))?.[1];
    if (code !== undefined && isCode(code)) return { articleId: undefined, articleCode: code };
  }
  return { articleId: undefined, articleCode: undefined };
}
