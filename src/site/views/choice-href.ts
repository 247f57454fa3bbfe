import type { SituationChoice } from '../../model/situation.ts';
import { pagePath } from '../links.ts';
import type { SiteData } from '../site-data.ts';
import { articleHref } from './article-link.ts';

/**
 * Where a button of the no-typing way leads: to its own question, to its article, or to contact
 * for its reason. An article that is not shown in any locale leads to contact.
 *
 * @param path ids of the choices from the first one to this one
 */
export function choiceHref(
  data: SiteData,
  locale: string,
  path: readonly string[],
  { article, reason }: SituationChoice,
): string {
  const { site } = data.content;
  if (article !== undefined)
    return articleHref(data, locale, article) ?? pagePath(site, locale, 'contact');
  if (reason !== undefined) return pagePath(site, locale, 'contact', reason);
  return pagePath(site, locale, 'situations', ...path);
}
