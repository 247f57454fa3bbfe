import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { z } from 'zod';
import { deadLinks, pathOf } from '../support/dead-links.ts';
import { alternateProblems, chainProblems, leadingKinds, targetOf } from '../support/page-laws.ts';
import { builtSite } from '../support/site-pages.ts';

// Not by crawling: pages that no link names (codes, redirects), canonical and alternate addresses
// and the site map must lead somewhere, too, and here all of them are at hand.
const site = builtSite('dist');
const setting = (file: string): unknown => parse(readFileSync(`content/${file}`, 'utf8'));
const { url: origin } = z.object({ url: z.string().optional() }).parse(setting('site.yaml'));
const paths = new Set(site.pages.map(({ path }) => path));

test('every link, part, picture, canonical and alternate address of the site exists', () => {
  expect(deadLinks({ ...site, origin })).toEqual([]);
  const links = site.pages.flatMap(({ tags }) => tags.filter(({ name }) => name === 'a'));
  process.stdout.write(`links: ${links.length} links of ${site.pages.length} pages, none dead\n`);
});

test('what styles load exists', () => {
  const styles = [...site.files].filter((path) => path.endsWith('.css'));
  const missing = styles.flatMap((path) => {
    const css = readFileSync(`${site.folder}/${path.slice(site.base.length)}`, 'utf8');
    const addresses = [...css.matchAll(/url\(\s*["']?([^"')]+)/g)].map(
      ([, address = '']) => address,
    );
    return addresses
      .map((address) => pathOf(address, path, origin)?.path)
      .filter((target) => target !== undefined && !site.files.has(target));
  });
  expect(missing).toEqual([]);
});

test('a code and a former address lead to their article at once, in every language', () => {
  const codes = z.record(z.string(), z.string()).parse(setting('codes.yaml'));
  const former = z.record(z.string(), z.string()).parse(setting('redirects.yaml'));
  const targets = new Map(site.pages.map((page) => [page.path, targetOf(page)]));
  const leads = (from: string, id: string) => targets.get(from)?.endsWith(`/${id}/`) === true;
  const isShown = (id: string) => [...paths].some((path) => path.endsWith(`/${id}/`));
  const wrongCodes = Object.entries(codes).filter(
    ([code, id]) => isShown(id) && !(leads(`/ja/${code}/`, id) && leads(`/en/${code}/`, id)),
  );
  const wrongFormer = Object.entries(former).filter(([path, id]) => !leads(`${path}/`, id));
  expect([...wrongCodes, ...wrongFormer]).toEqual([]);
  expect(chainProblems(site)).toEqual([]);
});

test('a canonical address is its page or where that leads, alternates name each other', () => {
  expect(alternateProblems(site, origin)).toEqual([]);
});

test('the site map names each page that is to be found, and only those', () => {
  const map = readFileSync(`${site.folder}/sitemap.xml`, 'utf8');
  const named = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => pathOf(address, '/', origin)?.path,
  );
  const hidden = (tag: (typeof site.pages)[number]['tags'][number]) =>
    tag.attributes.get('name') === 'robots' && tag.attributes.get('content') === 'noindex';
  const found = site.pages
    .filter(({ kind, tags }) => !leadingKinds.includes(kind) && !tags.some(hidden))
    .map(({ path }) => path);
  expect(named.toSorted()).toEqual(found.toSorted());
});
