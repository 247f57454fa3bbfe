import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Content } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import { digestOf } from '../content/files/file-stamp.ts';
import { newMemory, type ContentMemory } from '../content/files/content-memory.ts';
import type { ContentFiles } from '../content/files/content-files.ts';
import { readContent } from '../content/files/read-content.ts';
import { lintContent } from '../content/lint/lint-content.ts';
import { findingMaker } from '../content/findings/finding-maker.ts';
import { brandProblems } from '../site/brand.ts';
import { compileAll, type BodyMemory, type CompiledSite } from './compile-all.ts';

/** Where a content root is, and how it is looked at. Paths may be relative to `cwd`. */
export interface CheckOptions {
  readonly cwd: string;
  /** The engine's folder (the one with astro.config.mjs). */
  readonly engine: string;
  /** Folder of caches: `.kb` of the engine where it is not said. */
  readonly kb?: string;
  readonly contentRoot: string;
  readonly language: string;
  /** Whether drafts are shown. */
  readonly drafts: boolean;
  /** What earlier looks remember; without it everything is read and compiled. */
  readonly memory?: ContentMemory;
  readonly bodyMemory?: BodyMemory;
  readonly onContent?: (content: Content) => void;
  readonly onProgress?: (done: number, of: number) => void;
}

/** A content root read, compiled and linted; without `site` it could not even be read. */
export interface CheckedSite {
  readonly content: Content | undefined;
  readonly site: CompiledSite | undefined;
  readonly findings: readonly Finding[];
  readonly files: number;
}

/** Everything that a content root says, and everything that is wrong with it, in order of place. */
export async function checkSite(options: CheckOptions): Promise<CheckedSite> {
  const { cwd, engine, contentRoot, language, drafts, memory = newMemory() } = options;
  const root = resolve(cwd, contentRoot);
  const read = await readContent({ root, cwd, language, memory });
  const { content, sources, files } = read;
  if (content === undefined || sources === undefined)
    return {
      content: undefined,
      site: undefined,
      findings: read.findings.toSorted(byPlace),
      files,
    };
  options.onContent?.(content);
  const site = await compileAll(content, sources.articles, {
    root,
    publicDirs: publicDirs(engine, root),
    cacheDir: join(options.kb ?? join(engine, '.kb'), 'cache/images'),
    language,
    drafts,
    unreadable: read.unreadable,
    absolute: (file) => resolve(cwd, file),
    memory,
    bodyMemory: options.bodyMemory ?? { heads: new Map(), outlines: new Map(), bodies: new Map() },
    onProgress: options.onProgress ?? (() => undefined),
  });
  const between = await lintBetween(content, sources, { language, memory });
  const script = await missingScript(sources, publicDirs(engine, root), language);
  const findings = [...read.findings, ...between, ...script, ...site.findings].toSorted(byPlace);
  return { content, site, findings, files };
}

/** What is wrong between files. Exact places are looked up only where something is. */
async function lintBetween(
  content: Content,
  sources: ContentFiles,
  { language, memory }: { readonly language: string; readonly memory: ContentMemory },
): Promise<Finding[]> {
  const key = lintKey(content);
  if (memory.clean.get('between') === key) return [];
  const finding = findingMaker(language);
  const lint = () => {
    const brand = brandProblems(content.site).map(({ theme, color, against, ...found }) => {
      // Cut, not rounded: 4.496 is not the 4.5 that is needed.
      const contrast = (Math.floor(found.contrast * 100) / 100).toFixed(2);
      const hint = [theme, against, contrast, found.nearest].join(' ');
      return finding('site/brand-contrast', sources.site.positionOf(['brand', theme]), color, hint);
    });
    return [...lintContent(content, sources, finding), ...brand];
  };
  const first = lint();
  if (first.length === 0) memory.clean.set('between', key);
  const { articles, pages: _, ...yaml } = sources;
  const located = await Promise.all(
    [...Object.values(yaml), ...articles].map(({ locate }) => locate()),
  );
  return located.includes(true) ? lint() : first;
}

/** What is wrong with the site's own script: it is not there. Looked at each time, as no content says it. */
async function missingScript(
  { site }: ContentFiles,
  folders: readonly string[],
  language: string,
): Promise<Finding[]> {
  const { script } = site.data.events;
  if (script === undefined || folders.some((folder) => existsSync(join(folder, script)))) return [];
  await site.locate();
  return [findingMaker(language)('site/script', site.positionOf(['events', 'script']), script)];
}

/** A digest of all that the rules between files read. */
function lintKey({ articles, ...settings }: Content): string {
  const heads = articles.map(
    ({ path, head, bodyDigest }) => `${path} ${head} ${bodyDigest === ''}`,
  );
  return digestOf(JSON.stringify([settings, heads]));
}

/** Folders that are copied as they are: the content root's own `public`, then the engine's. */
export function publicDirs(engine: string, root: string): string[] {
  return [join(root, 'public'), join(engine, 'public')];
}

const byPlace = ({ at: a }: Finding, { at: b }: Finding) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
