import { dirname, posix } from 'node:path';
import { refreshTarget, type Tag } from './html-tags.ts';
import type { BuiltSite, SitePage } from './site-pages.ts';

/** A site whose own absolute addresses are known. */
export interface LinkedSite extends Pick<BuiltSite, 'pages' | 'files'> {
  /** `https://host` of canonical addresses; none where site.yaml has no url. */
  readonly origin?: string | undefined;
}

const attributes: Readonly<Record<string, readonly string[]>> = {
  href: ['a', 'area', 'link'],
  src: ['img', 'script', 'source', 'video', 'audio', 'track', 'iframe', 'embed', 'input'],
  poster: ['video'],
  action: ['form'],
  cite: ['blockquote', 'del', 'ins', 'q'],
  'data-bundle': ['form'],
};

/** Every address that a tag holds, as written. */
export function addressesOf(tag: Tag): string[] {
  const plain = Object.entries(attributes).flatMap(([name, tags]) =>
    tags.includes(tag.name) ? (tag.attributes.get(name) ?? []) : [],
  );
  const set = (tag.attributes.get('srcset') ?? '').split(/,\s+/).flatMap((candidate) => {
    const [address = ''] = candidate.trim().split(/\s+/);
    return address === '' ? [] : [address];
  });
  const refresh = refreshTarget(tag);
  return [...plain, ...set, ...(refresh === undefined ? [] : [refresh])];
}

/** Links of a site that lead nowhere, as `page → address: why`; addresses of other hosts are not looked at. */
export function deadLinks(site: LinkedSite): string[] {
  const ids = new Map(
    site.pages.map(({ path, tags }) => [
      path,
      new Set(tags.flatMap((tag) => tag.attributes.get('id') ?? [])),
    ]),
  );
  const problem = (page: SitePage, address: string): string | undefined => {
    const target = pathOf(address, page.path, site.origin);
    if (target === undefined) return undefined;
    const { path, fragment } = target;
    const known = ids.get(path);
    if (known === undefined && !site.files.has(path))
      return isFolder(path, site.files) ? undefined : 'there is no such page or file';
    if (fragment === '' || known === undefined || known.has(fragment)) return undefined;
    return 'the page has no such part';
  };
  return site.pages.flatMap((page) => {
    const addresses = new Set(page.tags.flatMap(addressesOf));
    return [...addresses].flatMap((address) => {
      const why = problem(page, address);
      return why === undefined ? [] : [`${page.path} → ${address}: ${why}`];
    });
  });
}

/** `data-bundle` names a folder by its path with a slash at its end. */
const isFolder = (path: string, files: ReadonlySet<string>) =>
  path.endsWith('/pagefind/') && files.has(`${path}pagefind.js`);

/** Where an address leads on this site; undefined where it leaves it (another host, a phone number, a picture in the address). */
export function pathOf(
  address: string,
  from: string,
  origin: string | undefined,
): { path: string; fragment: string } | undefined {
  const own =
    origin !== undefined && address.startsWith(`${origin}/`)
      ? address.slice(origin.length)
      : address;
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(own)) return undefined;
  const [beforeFragment = '', fragment = ''] = own.split('#', 2);
  const path = beforeFragment.split('?')[0] ?? '';
  const folder = from.endsWith('/') ? from : `${dirname(from)}/`;
  const absolute = path === '' ? from : path.startsWith('/') ? path : posix.join(folder, path);
  return { path: decodeURI(absolute), fragment: decodeURIComponent(fragment) };
}
