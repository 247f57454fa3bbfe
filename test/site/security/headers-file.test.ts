import { describe, expect, test } from 'vitest';
import { headersFile } from '../../../src/site/security/headers-file.ts';

const site = {
  base: '/',
  locales: ['ja', 'en'],
  url: 'https://help.example.com',
  events: { kind: 'none' },
} as const;

/** The headers that a request gets: of every rule that fits, as Cloudflare and Netlify take them. */
function sent(text: string, path: string): string[] {
  return text.split('\n\n').flatMap((block) => {
    const [rule = '', ...headers] = block.trim().split('\n');
    const fits = rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
    return fits ? headers.map((each) => each.trim()) : [];
  });
}
const names = (headers: readonly string[]) => headers.map((each) => each.split(':')[0]);

describe.each([
  ['a page', '/ja/billing/refund/', 'max-age=0'],
  ['the way in', '/', 'max-age=0'],
  ['the page for what is not there', '/404.html', 'max-age=0'],
  ['a style', '/_astro/site.AbC.css', 'immutable'],
  ['a picture', '/_img/0a.webp', 'immutable'],
  ['a part of search', '/pagefind/fragment/ja_1.pf_fragment', 'immutable'],
  ['the index of words', '/pagefind/words/x/site.kbw', undefined],
  ['the script of the panel', '/embed.js', undefined],
])('%s', (_, path, kept) => {
  const headers = sent(headersFile(site), path);

  test('has policy, type and referrer, and no header from two rules', () => {
    expect(names(headers)).toEqual(expect.arrayContaining(['Content-Security-Policy']));
    expect(headers).toContain('X-Content-Type-Options: nosniff');
    expect(headers).toContain('Referrer-Policy: strict-origin-when-cross-origin');
    expect(new Set(names(headers)).size).toBe(headers.length);
  });

  test('is kept for good by browsers only where its name changes with it', () => {
    const cache = headers.find((each) => each.startsWith('Cache-Control'));
    if (kept === undefined) expect(cache).toBeUndefined();
    else expect(cache).toContain(kept);
  });
});

test('nobody may frame a page; with a help panel those may who show it', () => {
  const policy = (more = {}) => sent(headersFile({ ...site, ...more }), '/ja/')[0];
  expect(policy()).toContain("frame-ancestors 'none'; ");
  expect(policy()).toMatch(/; upgrade-insecure-requests$/);
  const embed = { origins: ['https://www.example.com', 'https://app.example.com'] };
  expect(policy({ embed })).toContain(
    'frame-ancestors https://www.example.com https://app.example.com;',
  );
});

test('a site below a path says so in every rule', () => {
  const rules = headersFile({ ...site, base: '/help/' }).match(/^\S.*$/gm);
  expect(rules).toEqual([
    '/help/*',
    '/help/',
    '/help/404.html',
    '/help/ja/*',
    '/help/en/*',
    '/help/_astro/*',
    '/help/_img/*',
    '/help/pagefind/fragment/*',
  ]);
});

test('no line is longer than Cloudflare reads', () => {
  const hosts = Array.from({ length: 4 }, (_, index) => `https://analytics-${index}.example.com`);
  const text = headersFile({ ...site, events: { kind: 'ga4', hosts } });
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
});
