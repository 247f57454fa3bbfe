import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { z } from 'zod';
import { pathOf } from '../support/dead-links.ts';
import { builtSite, type SitePage } from '../support/site-pages.ts';

// What programs read of the built site says what its pages say, and leads to what is there.
const site = builtSite('dist');
const setting: unknown = parse(readFileSync('content/site.yaml', 'utf8'));
const { url: origin, locales } = z
  .object({ url: z.string(), locales: z.array(z.string()) })
  .parse(setting);
const read = (path: string) =>
  readFileSync(`${site.folder}/${path.slice(site.base.length)}`, 'utf8');
const articles = z
  .array(
    z.strictObject({
      id: z.string(),
      locale: z.string(),
      title: z.string(),
      description: z.string().optional(),
      url: z.string(),
      markdown: z.string(),
      category: z.string(),
      categoryTitle: z.string().optional(),
      publishedAt: z.iso.date().optional(),
      updatedAt: z.iso.date().optional(),
      code: z.string().optional(),
    }),
  )
  .parse(JSON.parse(read(`${site.base}articles.json`)));
const paths = new Set([...site.pages.map(({ path }) => path), ...site.files]);

/** Addresses of this site that lead nowhere. */
const dead = (addresses: readonly string[], from: string) =>
  addresses.filter((address) => {
    const target = pathOf(address, from, origin);
    return target !== undefined && !paths.has(target.path);
  });

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

/** What readers can see in the main part of a page, without space; closed details are a tap away. */
function textOf({ html }: SitePage): string {
  const main = html.slice(html.indexOf('<body')).replace(/<script[\s\S]*?<\/script>/g, '');
  const text = main
    .replace(/<[^>]*>/g, '')
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex: string | undefined, decimal: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return withoutSpace(text);
}

const organization = z.strictObject({
  '@type': z.literal('Organization'),
  name: z.string(),
  url: z.url(),
});
const step = z.strictObject({ '@type': z.literal('HowToStep'), text: z.string().min(1) });
const hours = z.looseObject({
  '@type': z.literal('OpeningHoursSpecification'),
  opens: z.string().regex(/^\d\d:\d\d$/),
  closes: z.string().regex(/^\d\d:\d\d$/),
});
const thing = z.discriminatedUnion('@type', [
  z.strictObject({
    '@type': z.literal('Article'),
    headline: z.string(),
    inLanguage: z.string(),
    datePublished: z.iso.date().optional(),
    dateModified: z.iso.date().optional(),
    mainEntityOfPage: z.url(),
    publisher: organization,
  }),
  z.strictObject({
    '@type': z.literal('HowTo'),
    name: z.string(),
    inLanguage: z.string(),
    step: z
      .array(
        z.union([
          step,
          z.strictObject({
            '@type': z.literal('HowToSection'),
            name: z.string(),
            itemListElement: z.array(step).min(1),
          }),
        ]),
      )
      .min(1),
  }),
  z.strictObject({
    '@type': z.literal('BreadcrumbList'),
    itemListElement: z
      .array(
        z.strictObject({
          '@type': z.literal('ListItem'),
          position: z.int().positive(),
          name: z.string(),
          item: z.url().optional(),
        }),
      )
      .min(2),
  }),
  organization.extend({
    contactPoint: z
      .array(
        z.strictObject({
          '@type': z.literal('ContactPoint'),
          contactType: z.literal('customer support'),
          name: z.string(),
          description: z.string().optional(),
          telephone: z.string().regex(/^\+?\d+$/),
          hoursAvailable: z.array(hours).optional(),
        }),
      )
      .min(1),
  }),
  z.strictObject({
    '@type': z.literal('WebSite'),
    name: z.string(),
    url: z.url(),
    inLanguage: z.string(),
    publisher: organization,
  }),
]);
const graph = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(thing).min(1),
});
type Thing = z.infer<typeof thing>;

function thingsOf({ html }: SitePage): readonly Thing[] {
  const [, json] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
  return json === undefined ? [] : graph.parse(JSON.parse(json))['@graph'];
}

/** Texts of a thing that a page must show. */
function shownTexts(said: Thing): readonly string[] {
  if (said['@type'] === 'Article') return [said.headline, said.publisher.name];
  if (said['@type'] === 'WebSite') return [said.name];
  if (said['@type'] === 'BreadcrumbList') return said.itemListElement.map(({ name }) => name);
  if (said['@type'] === 'Organization')
    return said.contactPoint.flatMap(({ name, description = '' }) => [name, description]);
  return said.step.flatMap((each) =>
    each['@type'] === 'HowToStep'
      ? [each.text]
      : [each.name, ...each.itemListElement.map(({ text }) => text)],
  );
}

test('the data of every page is whole, and says nothing that the page does not show', () => {
  const kinds = new Map<string, number>();
  const hidden = site.pages.flatMap((page) => {
    const text = textOf(page);
    return thingsOf(page).flatMap((said) => {
      kinds.set(said['@type'], (kinds.get(said['@type']) ?? 0) + 1);
      return shownTexts(said)
        .filter((each) => !text.includes(withoutSpace(each)))
        .map((each) => `${page.path}: ${each}`);
    });
  });
  expect(hidden).toEqual([]);
  expect(kinds.get('Article')).toBe(articles.length);
  expect(kinds.get('HowTo')).toBeGreaterThan(0);
  process.stdout.write(
    `data: ${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}\n`,
  );
});

test('every address in the data of a page leads somewhere', () => {
  const addresses = (value: unknown): string[] =>
    typeof value === 'string'
      ? value.startsWith(`${origin}/`)
        ? [value]
        : []
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(addresses)
        : [];
  const wrong = site.pages.flatMap((page) => dead(addresses(thingsOf(page)), page.path));
  expect(wrong).toEqual([]);
});

test('a page that search engines may not list says nothing to programs', () => {
  const hidden = site.pages.filter(({ tags }) =>
    tags.some(
      ({ attributes }) =>
        attributes.get('name') === 'robots' && attributes.get('content') === 'noindex',
    ),
  );
  expect(hidden.length).toBeGreaterThan(0);
  const telling = hidden.filter(({ html }) =>
    /ld\+json|property="og:|type="text\/markdown"/.test(html),
  );
  expect(telling.map(({ path }) => path)).toEqual([]);
});

test('every article is there as Markdown, and no other', () => {
  const there = [...site.files].filter((path) => path.endsWith('.md'));
  const listed = articles.map(({ markdown }) => pathOf(markdown, '/', origin)?.path ?? '');
  expect(there).toEqual(listed.toSorted());
  const wrong = articles.filter(
    ({ markdown, title }) =>
      !read(pathOf(markdown, '/', origin)?.path ?? '').startsWith(
        `# ${title.replace(/[*`~]/g, '\\$&')}\n`,
      ),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('every link of Markdown, llms.txt and articles.json leads somewhere', () => {
  const texts = [...site.files].filter((path) => /\.md$|\/llms(-full)?\.txt$/.test(path));
  expect(texts.length).toBe(articles.length + 2 * (locales.length + 1));
  const wrong = texts.flatMap((path) => {
    const links = [...read(path).matchAll(/\]\(([^)\s]+)/g)].map(([, address = '']) => address);
    expect(links.length, path).toBeGreaterThan(0);
    return [...dead(links, path), ...links.filter((each) => each.startsWith('/'))];
  });
  expect(wrong).toEqual([]);
  expect(
    dead(
      articles.map(({ url }) => url),
      '/',
    ),
  ).toEqual([]);
});

test('what is not published is nowhere', () => {
  const shown = new Set(articles.map(({ locale, id }) => `${locale}/${id}`));
  const pages = site.pages.filter(
    ({ kind, tags }) =>
      kind === 'article' && tags.some(({ attributes }) => attributes.get('rel') === 'canonical'),
  );
  expect(new Set(pages.map(({ path }) => path.slice(1, -1)))).toEqual(shown);
});

test('feeds and site map are XML, newest first, and lead somewhere', async ({ page }) => {
  const feeds = locales.map((locale) => `${site.base}${locale}/feed.xml`);
  for (const path of [...feeds, `${site.base}sitemap.xml`]) {
    const found = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const texts = (name: string) =>
        [...parsed.getElementsByTagName(name)].map(({ textContent }) => textContent ?? '');
      const errors = parsed.getElementsByTagName('parsererror').length;
      return { errors, links: [...texts('link'), ...texts('loc')], days: texts('pubDate') };
    }, read(path));
    expect(found.errors, path).toBe(0);
    expect(found.links.length).toBeGreaterThan(1);
    expect(dead(found.links.filter(Boolean), path)).toEqual([]);
    const instants = found.days.map((day) => Date.parse(day));
    expect(instants).toEqual(instants.toSorted((a, b) => b - a));
  }
});

test('the site map names the same translations as the pages', () => {
  const map = read(`${site.base}sitemap.xml`);
  const wrong = site.pages.filter(({ tags }) => {
    const canonical = tags.find(({ attributes }) => attributes.get('rel') === 'canonical');
    const address = canonical?.attributes.get('href') ?? '';
    const row = map.split('\n').find((line) => line.includes(`<loc>${address}</loc>`));
    if (row === undefined) return false;
    const ofMap = [...row.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, locale, href]) => `${locale} ${href}`,
    );
    const ofPage = tags
      .filter(({ name, attributes }) => name === 'link' && attributes.has('hreflang'))
      .map(({ attributes }) => `${attributes.get('hreflang')} ${attributes.get('href')}`);
    return ofPage.length > 1 ? ofMap.join() !== ofPage.join() : ofMap.length > 0;
  });
  // Pages that lead on have the address of where they lead as theirs.
  const own = wrong.filter(({ kind }) => !['root', 'code', 'redirect'].includes(kind));
  expect(own.map(({ path }) => path)).toEqual([]);
});
