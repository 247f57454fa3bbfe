import type { ArticleView } from '../views/article-view.ts';
import { bodyTree, branch, type Tree } from './body-tree.ts';
import type { Address } from './inline-markdown.ts';
import { markdown } from './markdown.ts';
import { plainTree } from './plain-tree.ts';

/**
 * An article as Markdown, in the words of its page: title, for whom it is, outcome, body, partners,
 * and at the foot its number, its day, contact for its reason and the page itself. Undefined for a
 * page that is not to be found: a draft, or a fallback to another language.
 */
export function articleMarkdown(view: ArticleView): string | undefined {
  const { markdownHref, frame } = view;
  if (markdownHref === undefined) return undefined;
  const address = addressOf(markdownHref.replace(/\.md$/, '/'), frame.canonical);
  const trees = [...headTrees(view), ...bodyTree(view.nodes), ...partnerTrees(view)];
  const foot = [branch('hr', []), branch('ul', footItems(view, address('')))];
  return `${markdown(plainTree([...trees, ...foot], view.lang), address)}\n`;
}

/**
 * Addresses that lead to the same place from anywhere; below the host where the site's url is unknown.
 *
 * @param page path of the page on its host
 * @param canonical the page's absolute address
 */
function addressOf(page: string, canonical: string | undefined): Address {
  const origin = canonical === undefined ? '' : new URL(canonical).origin;
  return (href) => {
    if (href === '' || href.startsWith('#')) return origin + page + href;
    return href.startsWith('/') ? origin + href : href;
  };
}

const paragraph = (...children: readonly Tree[]) => branch('p', children);
const link = (label: string, href: string) => branch('a', [label], { href });

function headTrees({ breadcrumb, appliesToLabel, appliesTo, outcome }: ArticleView): Tree[] {
  const title = breadcrumb.crumbs.at(-1)?.label ?? '';
  return [
    branch('h1', [title]),
    ...(appliesTo.length === 0 ? [] : [paragraph(`${appliesToLabel}: ${appliesTo.join(', ')}`)]),
    ...(outcome === undefined
      ? []
      : [
          branch('blockquote', [
            paragraph(branch('strong', [outcome.label])),
            paragraph(outcome.text),
          ]),
        ]),
  ];
}

/** The partners that the body does not place. */
function partnerTrees({ partnersHeading, partners }: ArticleView): Tree[] {
  if (partners.length === 0) return [];
  return [
    branch('h2', [partnersHeading]),
    ...partners.map((props) => branch('Partner', [], props)),
  ];
}

function footItems({ code, updated, next, breadcrumb }: ArticleView, page: string): Tree[] {
  const lines: (readonly Tree[])[] = [
    ...(code === undefined ? [] : [[code.text]]),
    ...(updated === undefined ? [] : [[`${updated.label} ${updated.text}`]]),
    [link(next.contact.label, next.contact.href)],
    [link(breadcrumb.crumbs.at(-1)?.label ?? '', page)],
  ];
  return lines.map((line) => branch('li', line));
}
