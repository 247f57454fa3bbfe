import type { ArticleView } from '../views/article-view.ts';
import type { Breadcrumb } from '../views/breadcrumb.ts';
import type { ChannelsView } from '../views/channel-view.ts';
import type { FrameView } from '../views/frame-view.ts';
import type { PageView } from '../views/page-view.ts';
import { stepGroups } from './how-to.ts';
import { openingHours } from './opening-hours.ts';

/** A thing of schema.org; values that are undefined are left out. */
type Thing = Readonly<Record<string, unknown>>;

/**
 * What a page says, as JSON-LD (schema.org), for a script element: of an article its days, its
 * publisher and its steps, of a contact page its phones, of every page its place. It tells nothing
 * that the page does not show. Addresses are absolute; without a url in site.yaml there are none.
 *
 * @returns undefined for a page that is not to be found, or that there is nothing to tell of
 */
export function structuredData(view: PageView): string | undefined {
  const { frame } = view;
  if (frame.noindex) return undefined;
  const graph: Thing[] = [];
  if (view.kind === 'article') graph.push(article(view), ...howTo(view));
  if (view.kind === 'home' && frame.canonical !== undefined) graph.push(webSite(frame));
  if (view.kind === 'contact' || view.kind === 'contact-reason')
    graph.push(...contactPoints(frame, view.channels));
  if ('breadcrumb' in view) graph.push(...breadcrumbs(frame, view.breadcrumb));
  return graph.length === 0
    ? undefined
    : scriptText({ '@context': 'https://schema.org', '@graph': graph });
}

/** JSON that cannot end the script element that it stands in. */
function scriptText(value: Thing): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** The absolute address of a path; undefined where the site's url is unknown. */
function absolute({ canonical }: FrameView, path: string): string | undefined {
  return canonical === undefined ? undefined : new URL(path, canonical).href;
}

/** Who runs the help centre, by the name in the footer, else by that of the help centre. */
function organization(frame: FrameView): Thing {
  return {
    '@type': 'Organization',
    name: frame.organization ?? frame.home.label,
    url: absolute(frame, frame.home.href),
  };
}

function webSite(frame: FrameView): Thing {
  return {
    '@type': 'WebSite',
    name: frame.home.label,
    url: frame.canonical,
    inLanguage: frame.lang,
    publisher: organization(frame),
  };
}

function article({ frame, lang, published, updated }: ArticleView): Thing {
  return {
    '@type': 'Article',
    headline: frame.heading,
    inLanguage: lang,
    datePublished: published,
    dateModified: updated?.day,
    mainEntityOfPage: frame.canonical,
    publisher: organization(frame),
  };
}

function howTo({ frame, lang, nodes }: ArticleView): Thing[] {
  const groups = stepGroups(nodes, lang);
  if (groups.length === 0) return [];
  const stepsOf = (steps: readonly string[]) =>
    steps.map((text) => ({ '@type': 'HowToStep', text }));
  const [only, ...others] = groups;
  const step =
    only !== undefined && others.length === 0
      ? stepsOf(only.steps)
      : groups.map(({ name = frame.heading, steps }) => ({
          '@type': 'HowToSection',
          name,
          itemListElement: stepsOf(steps),
        }));
  return [{ '@type': 'HowTo', name: frame.heading, inLanguage: lang, step }];
}

/** The steps of the breadcrumb that are pages; a search engine asks for an address in all but the last. */
function breadcrumbs(frame: FrameView, { crumbs }: Breadcrumb): Thing[] {
  if (frame.canonical === undefined) return [];
  const last = crumbs.length - 1;
  const shown = crumbs.filter(({ href }, index) => href !== undefined || index === last);
  const itemListElement = shown.map(({ label, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: href && absolute(frame, href),
  }));
  return [{ '@type': 'BreadcrumbList', itemListElement }];
}

/** The channels that have a number, as the page shows them. */
function contactPoints(frame: FrameView, { channels }: ChannelsView): Thing[] {
  const contactPoint = channels.flatMap(({ title, description, action, hours }) =>
    action?.href.startsWith('tel:')
      ? [
          {
            '@type': 'ContactPoint',
            contactType: 'customer support',
            name: title,
            description,
            telephone: action.href.slice('tel:'.length),
            hoursAvailable: hours && openingHours(hours.timetable),
          },
        ]
      : [],
  );
  return contactPoint.length === 0 ? [] : [{ ...organization(frame), contactPoint }];
}
