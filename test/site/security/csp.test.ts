import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/site/security/csp.ts';

const none = { url: undefined, events: { kind: 'none' } } as const;
const beacon = {
  url: 'https://help.example.com',
  events: { kind: 'beacon', url: 'https://events.example.com/collect?site=1' },
} as const;

const directives = (policy: string) =>
  new Map(policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]));

test('nothing is allowed but what the site itself serves', () => {
  const policy = directives(contentSecurityPolicy(none, 'meta'));
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('style-src')).toEqual(["'self'"]);
  expect(policy.get('connect-src')).toEqual(["'self'"]);
  expect(policy.get('base-uri')).toEqual(["'none'"]);
  expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
});

test('no policy lets anything inline run', () => {
  for (const delivery of ['meta', 'header'] as const)
    expect(contentSecurityPolicy(beacon, delivery)).not.toContain('unsafe-inline');
});

test('the origin of the beacon may be reached, and no other part of its address is told', () => {
  const policy = directives(contentSecurityPolicy(beacon, 'meta'));
  expect(policy.get('connect-src')).toEqual(["'self'", 'https://events.example.com']);
});

test('the meta element carries what the header does, but for what only a header can or should', () => {
  const meta = contentSecurityPolicy(beacon, 'meta').split('; ');
  const header = contentSecurityPolicy(beacon, 'header').split('; ');
  expect(header.filter((each) => !meta.includes(each))).toEqual([
    "frame-ancestors 'none'",
    'upgrade-insecure-requests',
  ]);
  expect(meta.every((each) => header.includes(each))).toBe(true);
});

test('requests are upgraded only where the site is served over https', () => {
  const plain = { ...none, url: 'http://help.example.com' };
  expect(contentSecurityPolicy(plain, 'header')).not.toContain('upgrade-insecure-requests');
  expect(contentSecurityPolicy(none, 'header')).not.toContain('upgrade-insecure-requests');
});

const embed = { origins: ['https://shop.example.com', 'https://app.example.com'] };

test('only the panel may stand in a frame, and only on the sites that site.yaml names', () => {
  const ancestors = (page?: 'embed') =>
    directives(contentSecurityPolicy({ ...none, embed }, 'header', page)).get('frame-ancestors');
  expect(ancestors('embed')).toEqual(embed.origins);
  expect(ancestors()).toEqual(["'none'"]);
  const without = contentSecurityPolicy(none, 'header', 'embed');
  expect(directives(without).get('frame-ancestors')).toEqual(["'none'"]);
});

test('an own script opens nothing; the hosts that are named with it are opened, and nothing else', () => {
  const script = { kind: 'ga4', script: 'analytics.js' } as const;
  expect(contentSecurityPolicy({ ...none, events: script }, 'header')).toBe(
    contentSecurityPolicy(none, 'header'),
  );
  const hosts = ['https://*.analytics.example.com'];
  const policy = directives(
    contentSecurityPolicy({ ...none, events: { ...script, hosts } }, 'header'),
  );
  const opened = [...policy].filter(([, values]) =>
    values.includes('https://*.analytics.example.com'),
  );
  expect(opened.map(([name]) => name)).toEqual(['script-src', 'img-src', 'connect-src']);
  expect(policy.has('require-trusted-types-for')).toBe(false);
  expect(policy.get('default-src')).toEqual(["'none'"]);
});
