import type { Site } from '../../model/site.ts';

/** Where a policy is delivered. */
export type CspDelivery = 'meta' | 'header';

/** The pages that other sites may put into a frame, and all the others. */
export type CspPage = 'embed' | 'other';

/** The settings that a policy depends on. */
export type CspSite = Pick<Site, 'url' | 'events'> & Partial<Pick<Site, 'embed'>>;

/**
 * The directives of the one constant policy, in order. Nothing on the site is inline, so there are
 * no hashes; `wasm-unsafe-eval` is for the search engine's WebAssembly. Where site.yaml names hosts of
 * an analytics, its scripts may come from there; they are inserted by code, which Trusted Types forbid.
 */
function directives({ url, events, embed }: CspSite, page: CspPage): [string, ...string[]][] {
  const upgrade: [string][] = url?.startsWith('https:') ? [['upgrade-insecure-requests']] : [];
  const beacon = events.kind === 'beacon' ? [new URL(events.url).origin] : [];
  const hosts = events.hosts ?? [];
  const trustedTypes: [string, string][] = [
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'default'],
  ];
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'", "'inline-speculation-rules'", ...hosts],
    ['style-src', "'self'"],
    ['img-src', "'self'", 'data:', ...hosts],
    ['media-src', "'self'"],
    ['font-src', "'self'"],
    ['connect-src', "'self'", ...beacon, ...hosts],
    ['worker-src', "'self'"],
    ['manifest-src', "'self'"],
    ['form-action', "'self'"],
    ['base-uri', "'none'"],
    ['frame-ancestors', ...(page === 'embed' && embed ? embed.origins : ["'none'"])],
    ...(hosts.length === 0 ? trustedTypes : []),
    ...upgrade,
  ];
}

/**
 * Directives that only a header carries. `frame-ancestors` has no effect in a meta element;
 * `upgrade-insecure-requests` would leave a page without its styles where a preview is looked at
 * over http from another device (Chromium spares loopback addresses only).
 */
const headerOnly: readonly string[] = ['frame-ancestors', 'upgrade-insecure-requests'];

/**
 * The content security policy of every page, as a header's value or a meta element's content. Only as
 * a header it differs by page: those for embedding name the sites that may put them into a frame.
 */
export function contentSecurityPolicy(
  site: CspSite,
  delivery: CspDelivery,
  page: CspPage = 'other',
): string {
  return directives(site, page)
    .filter(([name]) => delivery === 'header' || !headerOnly.includes(name))
    .map((directive) => directive.join(' '))
    .join('; ');
}
