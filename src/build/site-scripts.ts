import { embedSettings } from '../site/embed/embed-settings.ts';
import { embedArticles } from '../site/embed/embed-articles.ts';
import type { SiteData } from '../site/site-data.ts';
import { browserScript, type ScriptSource } from './browser-script.ts';

/** Scripts and styles that only some sites have, by path below the base. */
function sources({ content: { site } }: SiteData): ReadonlyMap<string, ScriptSource> {
  const { events, embed } = site;
  const files = new Map<string, ScriptSource>();
  if (events.kind !== 'none')
    files.set('_events.js', { source: `site/client/sinks/${events.kind}.ts` });
  if (embed) {
    const define = { KB_EMBED: JSON.stringify(embedSettings(site)) };
    files.set('embed.js', { source: 'site/client/embed/help-element.ts', define });
    files.set('_embed.js', { source: 'site/client/embed/frame.ts' });
    files.set('_embed.css', { source: 'styles/embed.css' });
  }
  return files;
}

/**
 * What a site asks for by its settings, by path below the base: the script of its event sink, and what
 * belongs to the help panel on other sites. Sites without these settings have none of it, not even as
 * a part of what all pages load; so it is not made with the templates.
 *
 * @param engine the engine's folder
 */
export function siteScripts(engine: string, site: SiteData): ReadonlyMap<string, string> {
  const made = [...sources(site)].map(([path, source]): [string, string] => [
    path,
    browserScript(engine, source),
  ]);
  return new Map([...made, ...embedArticles(site)]);
}
