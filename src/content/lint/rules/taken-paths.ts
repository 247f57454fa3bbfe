import type { Finding } from '../../../model/finding.ts';
import type { Rule } from '../rule.ts';

const clean = (path: string) => path.replace(/(\/index\.html|\/)?$/, '/');

/** Folders and files that a build writes. */
const reserved =
  /^\/(_astro|_img|pagefind|embed\.js|_embed\.(js|css)|_events\.js|_headers|robots\.txt|articles\.json|llms(-full)?\.txt|sitemap(-\d+)?\.xml)(?=\/|$)/;

const pages = ['', 'search/', 'contact/', 'situations/', '_embed/'];

/** Every old path leads to one article, and none is the address of a page. */
export const takenPaths: Rule = ({ content, files, finding }) => {
  const owner = new Map<string, string>();
  for (const path of ['/', '/404.html/', '/_brand.css/', '/build-info.json/'])
    owner.set(path, path.replace(/(?<=.)\/$/, ''));
  for (const locale of content.site.locales)
    for (const page of [...pages, 'feed.xml/', 'llms.txt/', 'llms-full.txt/'])
      owner.set(`/${locale}/${page}`, `/${locale}/${page}`);
  for (const { locale, slug } of content.pages)
    owner.set(`/${locale}/pages/${slug}/`, `/${locale}/pages/${slug}/`);
  for (const { locale, id, category } of content.articles) {
    owner.set(`/${locale}/${category}/`, `/${locale}/${category}/`);
    owner.set(`/${locale}/${id}/`, `/${locale}/${id}/`);
    owner.set(`/${locale}/${id}.md/`, `/${locale}/${id}.md`);
    for (const code of Object.keys(content.codes)) owner.set(`/${locale}/${code}/`, code);
  }
  const claim = (path: string, by: string, make: (taken: string) => Finding): Finding[] => {
    const taken = reserved.exec(path)?.[0] ?? owner.get(clean(path));
    owner.set(clean(path), taken ?? by);
    return taken === undefined ? [] : [make(taken)];
  };
  const aliases = files.articles.flatMap(({ article, positionOf }) =>
    article.data.aliases.flatMap((path, index) =>
      claim(path, `${article.locale}/${article.id}`, (taken) =>
        finding('alias/taken', positionOf(['aliases', index]), path, taken),
      ),
    ),
  );
  const redirects = Object.entries(files.redirects.data).flatMap(([path, id]) =>
    claim(path, id, (taken) =>
      finding('alias/taken', files.redirects.positionOf([path], 'key'), path, taken),
    ),
  );
  return [...aliases, ...redirects];
};
