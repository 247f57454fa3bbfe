import type { Rule } from '../rule.ts';

/** Locales stand once, the time zone exists, every footer page and incident article exists. */
export const siteValues: Rule = ({ content: { site, pages }, files, finding, articleIds }) => {
  const { positionOf } = files.site;
  const repeated = site.locales.flatMap((locale, index) =>
    site.locales.indexOf(locale) < index
      ? [finding('site/locale', positionOf(['locales', index]), locale)]
      : [],
  );
  const zone = isTimeZone(site.timeZone)
    ? []
    : [finding('site/time-zone', positionOf(['timeZone']), site.timeZone)];
  const footer = site.footer.flatMap((slug, index) =>
    pages.some((page) => page.slug === slug)
      ? []
      : [finding('site/footer', positionOf(['footer', index]), slug)],
  );
  const incident = (site.incident?.articles ?? []).flatMap((id, index) =>
    articleIds.includes(id)
      ? []
      : [finding('incident/unknown-article', positionOf(['incident', 'articles', index]), id)],
  );
  return [...repeated, ...zone, ...footer, ...incident];
};

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
