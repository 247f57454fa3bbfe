import { existsSync, statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import type { Compiled } from '../model/compiled.ts';
import type { Content } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import { once } from '../model/once.ts';
import { bodyComponents } from '../content/compile/body-components.ts';
import type { CompileOptions } from '../content/compile/compile-article.ts';
import type { NamedImage, Outline } from '../content/compile/outline.ts';
import type { ContentMemory, Memory } from '../content/files/content-memory.ts';
import { digestOf } from '../content/files/file-stamp.ts';
import { imageStore, type ImageStore } from '../content/files/images.ts';
import type { ArticleFile } from '../content/files/read-articles.ts';
import { findingMaker } from '../content/findings/finding-maker.ts';
import { lintBodies, type OutlinedArticle } from '../content/lint/lint-bodies.ts';
import { routes } from '../site/routes.ts';
import type { RankedLists, SiteData } from '../site/site-data.ts';
import { CacheError } from './cache/sql-memory.ts';
import { componentFiles } from './content-modules.ts';

/** Stands in until the order is known; which pages there are does not depend on it. */
const noRanking: RankedLists = { lists: {} };

/** Outlines by path and compiled bodies by key, from one build to the next. */
export interface BodyMemory {
  readonly outlines: Memory<Outline>;
  readonly bodies: Memory<Compiled>;
}

/** What the compile step is run for. */
export interface CompileAllOptions {
  readonly root: string;
  readonly publicDirs: readonly string[];
  readonly cacheDir: string;
  readonly language: string;
  /** Whether drafts are shown (in a preview). */
  readonly drafts: boolean;
  /** Further pages that a link may lead to: articles whose own findings stop the build anyway. */
  readonly unreadable: readonly string[];
  /** Absolute path of a path in findings. */
  readonly absolute: (file: string) => string;
  readonly memory: ContentMemory;
  readonly bodyMemory: BodyMemory;
  /** Called after each article, with how many are done of how many. */
  readonly onProgress: (done: number, of: number) => void;
}

/** Every body that is shown, what is wrong in them, and the images they need. */
export interface CompiledSite {
  readonly site: SiteData;
  /** By `<locale>/<id>`, for every shown article. */
  readonly outlines: ReadonlyMap<string, Outline>;
  readonly findings: readonly Finding[];
  readonly images: ImageStore;
  /** How many bodies had to be compiled; the others were known. */
  readonly compiled: number;
}

/** Compiles the articles of a content root that changed and checks all links against the pages of the site. */
export async function compileAll(
  content: Content,
  files: readonly ArticleFile[],
  options: CompileAllOptions,
): Promise<CompiledSite> {
  const { root, cacheDir, memory, drafts } = options;
  const [publicDir = ''] = options.publicDirs;
  const images = imageStore({ root, cacheDir, publicDir, memory });
  const components = { ...bodyComponents, ...ownComponents(root) };
  const compile = bodyCompiler(
    { base: content.site.base, components, imageOf: images.imageOf },
    options,
  );
  const shown = files.filter(
    ({ article: { data } }) => data.status === 'published' || (drafts && data.status === 'draft'),
  );
  const all: OutlinedArticle[] = [];
  let compiled = 0;
  for (const file of shown) {
    const { outline, fresh } = await compile(file);
    if (fresh) compiled += 1;
    all.push({ article: file.article, outline });
    options.onProgress(all.length, shown.length);
  }
  const outlines = new Map(
    all.map(({ article, outline }) => [`${article.locale}/${article.id}`, outline]),
  );
  const site = siteData(content, all, options.bodyMemory);
  const pages = new Set([...routes(site).map(({ path }) => path), ...options.unreadable]);
  const findings = lintBodies(
    all,
    { pages, hasFile: fileIn(options.publicDirs) },
    findingMaker(options.language),
  );
  return { site, outlines, findings, images, compiled };
}

/** Whether one of some folders holds a file; each is asked for once. */
function fileIn(folders: readonly string[]): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const found =
      known.get(path) ??
      folders.some(
        (folder) => existsSync(join(folder, path)) && statSync(join(folder, path)).isFile(),
      );
    known.set(path, found);
    return found;
  };
}

/** The parser and all that goes with it, which a build without a changed article can do without. */
const compiler = once(() => import('./compile-body.ts'));

/** Compiles an article unless its outline is known and still right. */
function bodyCompiler(
  compileOptions: CompileOptions,
  { absolute, bodyMemory: { outlines, bodies } }: CompileAllOptions,
): (file: ArticleFile) => Promise<{ outline: Outline; fresh: boolean }> {
  const { base, components, imageOf } = compileOptions;
  const common = digestOf(JSON.stringify([base, components]));
  const asBefore = async ({ src, image }: NamedImage, file: string) =>
    isDeepStrictEqual(await imageOf(src, file), image);
  return async ({ article, body }) => {
    const { path, locale, id, bodyDigest } = article;
    const file = absolute(article.file);
    const source = digestOf(`${common} ${locale}/${id} ${bodyDigest}`);
    const known = outlines.get(path);
    if (known?.source === source) {
      let same = true;
      for (const image of known.images) same &&= await asBefore(image, file);
      if (same) return { outline: known, fresh: false };
    }
    const { compileBody } = await compiler();
    const { outline, compiled } = await compileBody(
      { locale, id, file, body: await body() },
      source,
      compileOptions,
    );
    bodies.set(outline.key, compiled);
    // An image that is wrong may be mended outside the article.
    if (!outline.problems.some(({ rule }) => /^image\/(missing|unreadable)$/.test(rule)))
      outlines.set(path, outline);
    return { outline, fresh: true };
  };
}

function siteData(
  content: Content,
  all: readonly OutlinedArticle[],
  { bodies }: BodyMemory,
): SiteData {
  const keyOf = ({ article }: OutlinedArticle) => `${article.locale}/${article.id}`;
  const sorted = all.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const keys = new Map(sorted.map((one) => [keyOf(one), one.outline.key]));
  return {
    content,
    ranking: noRanking,
    articles: new Map(sorted.map((one) => [keyOf(one), one.article])),
    bodies: {
      get(name) {
        const key = keys.get(name);
        if (key === undefined) return undefined;
        const body = bodies.get(key);
        // Never a page without its text.
        if (body === undefined) throw new CacheError(`bodies ${key}`);
        return body;
      },
    },
  };
}

/** A help centre's own components, which take any property. */
function ownComponents(root: string) {
  return Object.fromEntries(
    componentFiles(root).map(([name]) => [name, { props: ['*'], required: [] }]),
  );
}
