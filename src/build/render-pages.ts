import { setImmediate } from 'node:timers/promises';
import type { Compiled } from '../model/compiled.ts';
import { digestOf } from '../content/files/file-stamp.ts';
import type { Outline, OutlineHead } from '../content/compile/outline.ts';
import { articleMarkdown } from '../site/machine/article-markdown.ts';
import { routes, type Route } from '../site/routes.ts';
import type { SiteData } from '../site/site-data.ts';
import type { PageView } from '../site/views/page-view.ts';
import type { PageRecord } from './cache/site-cache.ts';
import type { SqlMemory } from './cache/sql-memory.ts';
import { markdownOfPage, pageFile } from './output-files.ts';
import type { PageStore } from './page-store.ts';
import { pageKey, type KeySource } from './plan-page.ts';
import { ownKey, siteKey } from './site-key.ts';

/** What pages are rendered from and into. */
export interface RenderContext {
  readonly site: SiteData;
  /** By `<locale>/<id>`. */
  readonly heads: ReadonlyMap<string, Pick<OutlineHead, 'key'>>;
  readonly outlineOf: (name: string) => Outline | undefined;
  readonly render: (view: PageView) => Promise<string>;
  /** Digest of the templates. */
  readonly templates: string;
  readonly records: SqlMemory<PageRecord>;
  readonly facts: SqlMemory<string>;
  readonly store: PageStore;
  /** Whether the bytes of a file are at hand: in the output at its path, or in the store. */
  readonly isThere: (file: string, digest: string) => boolean;
  readonly onProgress: (done: number, of: number) => void;
}

/** The pages of a site, all of them in the store. */
export interface RenderedPages {
  /** By path below the base, in the order of the routes. */
  readonly pages: ReadonlyMap<string, PageRecord>;
  /** How many had to be rendered. */
  readonly rendered: number;
}

/** Renders the pages that changed; the others are those of an earlier build. */
export async function renderPages(context: RenderContext): Promise<RenderedPages> {
  const { site, outlineOf, records, facts } = context;
  const templates = wordedTemplates(context);
  const key = siteKey(site, templates);
  const same = facts.get('site') === key;
  const real = routes(site);
  // Made of bodies without text, so that a page that stays is never read.
  const bodies = { get: (name: string) => skeletonBody(outlineOf(name)) };
  const planned = same ? undefined : routes({ ...site, bodies });
  const pages = new Map<string, PageRecord>();
  let rendered = 0;
  for (const [index, route] of real.entries()) {
    const page = pageOf(route, { ...context, templates });
    const known = records.get(route.path);
    const stands =
      known !== undefined &&
      isAtHand(route.path, known, context) &&
      (same
        ? known.own === page.own
        : known.view === pageKey((planned?.[index] ?? route).view(), page.source));
    const record = stands ? { ...known, own: page.own } : await renderPage(page, context);
    if (!stands) rendered += 1;
    if (!stands || known.own !== page.own) records.set(route.path, record);
    pages.set(route.path, record);
    context.onProgress(index + 1, real.length);
    // Lets the indexing beside this loop have its turn.
    if (rendered % turn === turn - 1) await setImmediate();
  }
  records.keepOnly(new Set(pages.keys()));
  facts.set('site', key);
  return { pages, rendered };
}

/** The digest of the templates with the messages that they print besides those of views. */
function wordedTemplates({ site, templates }: RenderContext): string {
  const { localeTexts } = site.content;
  return localeTexts === undefined ? templates : digestOf(JSON.stringify([templates, localeTexts]));
}

/** Pages rendered between two turns of what else is going on. */
const turn = 16;

interface Page {
  readonly route: Route;
  readonly own: string;
  readonly source: KeySource;
}

/** A page with what its key is made from. */
function pageOf(route: Route, { heads, templates }: RenderContext): Page {
  const { article } = route;
  const head = article && heads.get(`${article.locale}/${article.id}`);
  if (article === undefined || head === undefined) return { route, own: '', source: { templates } };
  const body = [head.key, article.data.partners] as const;
  return { route, own: ownKey(article, head.key), source: { templates, body } };
}

/** Whether a page is at hand, with its Markdown if it has one. */
function isAtHand(
  path: string,
  { digest, markdown }: PageRecord,
  { isThere }: Pick<RenderContext, 'isThere'>,
): boolean {
  if (!isThere(pageFile(path), digest)) return false;
  return markdown === undefined || isThere(markdownOfPage(path), markdown);
}

async function renderPage(
  { route, own, source }: Page,
  { render, store }: RenderContext,
): Promise<PageRecord> {
  const view = route.view();
  const digest = store.put(await render(view));
  const markdown = view.kind === 'article' ? articleMarkdown(view) : undefined;
  return {
    view: pageKey(view, source),
    own,
    digest,
    kind: view.kind,
    noindex: view.frame.noindex,
    ...(markdown !== undefined && { markdown: store.put(markdown) }),
  };
}

/** Stands in for a body where only the components in it count. */
function skeletonBody(outline: Outline | undefined): Compiled | undefined {
  return outline && { nodes: outline.skeleton, headings: [], blocks: [], anchors: outline.anchors };
}
