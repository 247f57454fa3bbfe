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
