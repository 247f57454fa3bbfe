import type { FrameView } from '../views/frame-view.ts';

/** A meta element by which other services show a link to a page. */
export interface SocialTag {
  /** The attribute that names it: Open Graph's own, or that of HTML. */
  readonly kind: 'property' | 'name';
  readonly name: string;
  readonly content: string;
}

/**
 * The Open Graph tags of a page (ogp.me), and the one of Twitter that has no counterpart: it reads
 * title and description from the others. None for a page that is not to be found.
 */
export function socialTags(frame: FrameView): readonly SocialTag[] {
  if (frame.noindex) return [];
  const tag = (property: string, content: string | undefined): SocialTag[] =>
    content === undefined ? [] : [{ kind: 'property', name: `og:${property}`, content }];
  const others = frame.alternates.filter(({ locale }) => locale !== frame.lang);
  return [
    ...tag('title', frame.heading),
    ...tag('description', frame.description),
    ...tag('type', frame.page === 'article' ? 'article' : 'website'),
    ...tag('url', frame.canonical),
    ...tag('site_name', frame.home.label),
    ...tag('locale', territory(frame.lang)),
    ...others.flatMap(({ locale }) => tag('locale:alternate', territory(locale))),
    { kind: 'name', name: 'twitter:card', content: 'summary' },
  ];
}

/** A site has few locales, and thousands of pages name them. */
const territories = new Map<string, string>();

/** A locale with the territory that Open Graph asks for: the likeliest one where it names none (`ja_JP`). */
function territory(locale: string): string {
  const known = territories.get(locale);
  if (known !== undefined) return known;
  const { language, region } = new Intl.Locale(locale).maximize();
  const named = region === undefined ? language : `${language}_${region}`;
  territories.set(locale, named);
  return named;
}
