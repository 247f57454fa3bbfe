import { describe, expect, test } from 'vitest';
import { siteScripts } from '../../src/build/site-scripts.ts';
import { siteSchema, type SiteInput } from '../../src/model/site.ts';
import { engine } from '../support/build.ts';
import { brotliBytes } from '../support/page-weight.ts';
import { siteData, siteInput } from '../site/fixture.ts';

const site = siteData();
const made = (more: Partial<SiteInput>) => {
  const parsed = siteSchema.parse({ ...siteInput, ...more });
  return siteScripts(engine, { ...site, content: { ...site.content, site: parsed } });
};

test('a help centre without a sink and without a panel makes no script', () => {
  expect(made({}).size).toBe(0);
});

describe('a sink is one script, which knows no other sink', () => {
  const names = { ga4: 'gtag', matomo: '_paq', plausible: 'plausible', beacon: 'sendBeacon' };
  test.each(['ga4', 'matomo', 'plausible', 'beacon'] as const)('%s', (kind) => {
    const events = kind === 'beacon' ? { kind, url: 'https://events.example.com/' } : { kind };
    const files = made({ events });
    expect([...files.keys()]).toEqual(['_events.js']);
    const script = files.get('_events.js') ?? '';
    for (const [each, name] of Object.entries(names))
      expect(script.includes(name), `${name} for ${kind}`).toBe(each === kind);
    process.stdout.write(`sink ${kind}: ${brotliBytes(script)} bytes after brotli\n`);
  });
});

test('the script for other sites needs no other file, and stays small', () => {
  const files = made({ embed: { origins: ['https://shop.example.com'] } });
  const script = files.get('embed.js') ?? '';
  expect(script).not.toMatch(/\bimport\b|\brequire\(|innerHTML|\beval\b|KB_EMBED/);
  expect(brotliBytes(script)).toBeLessThanOrEqual(6_000);
  expect([...files.keys()].filter((path) => !path.includes('/'))).toEqual([
    'embed.js',
    '_embed.js',
    '_embed.css',
  ]);
});

test('the same settings give the same bytes', () => {
  const more = { embed: { origins: ['https://shop.example.com'] } };
  expect([...made(more)]).toEqual([...made(more)]);
});
