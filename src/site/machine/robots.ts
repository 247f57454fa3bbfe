import { assetPath } from '../links.ts';
import type { SiteData } from '../site-data.ts';
import { addressOf } from './published.ts';

/** `robots.txt` (RFC 9309): everything may be read; the site map is named where the site's url is known. */
export function robotsText(data: SiteData): string {
  const { site } = data.content;
  const map = site.url && `\nSitemap: ${addressOf(data, assetPath(site, 'sitemap.xml'))}\n`;
  return `User-agent: *\nAllow: /\n${map ?? ''}`;
}
