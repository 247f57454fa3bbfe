import type { ComponentName, Dialect } from './blocks.ts';

/** Components as MDX tags; addresses as `href` makes them. */
export function mdxDialect(href: Dialect['href']): Dialect {
  return {
    component: (name, props) => {
      const values = Object.entries(props).map(([key, value]) => ` ${key}="${value}"`);
      return [`<${name}${values.join('')}>`, `</${name}>`];
    },
    href,
  };
}

/** Components as the HTML that they become, for tools whose Markdown knows no components. */
export function htmlDialect(href: Dialect['href']): Dialect {
  return { component: (name, props) => htmlOf[name](props), href };
}

type Props = Readonly<Record<string, string>>;

/** The HTML before and after the body of each component; peers with components print the same. */
export const htmlOf: Readonly<Record<ComponentName, (props: Props) => [string, string]>> = {
  Callout: ({ type = 'note', title = type }) => [
    `<div class="kb-callout kb-callout--${type}" role="note">\n<p class="kb-callout__label">${title}</p>`,
    '</div>',
  ],
  Steps: () => ['<div class="kb-steps">', '</div>'],
  Tabs: ({ label = '' }) => [`<div class="kb-tabs" data-label="${label}">`, '</div>'],
  Tab: ({ label = '' }) => [
    `<div class="kb-tab" role="group" aria-label="${label}">\n<p class="kb-tab__label">${label}</p>`,
    '</div>',
  ],
  Details: ({ summary = '' }) => [
    `<details class="kb-details">\n<summary>${summary}</summary>\n<div class="kb-details__body">`,
    '</div>\n</details>',
  ],
  Outcome: () => ['<div class="kb-outcome">', '</div>'],
};

/** Address of an article relative to the file of another, as Sakini's writers link. */
export const fileHref = (from: string) => (to: string) => {
  const [category = '', slug = ''] = to.split('/');
  return from.startsWith(`${category}/`) ? `./${slug}.mdx` : `../${category}/${slug}.mdx`;
};

/** Address of an article on the finished site. */
export const siteHref = (locale: string) => (to: string) => `/${locale}/${to}/`;
