import { existsSync, statSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import type { Compiled } from '../model/compiled.ts';
import type { Content } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import { once } from '../model/once.ts';
import { ownNumbers } from '../model/telephone.ts';
import { bodyComponents } from '../content/compile/body-components.ts';
import type { CompileOptions } from '../content/compile/compile-article.ts';
import type { NamedImage, Outline, OutlineHead } from '../content/compile/outline.ts';
import type { ContentMemory, Memory } from '../content/files/content-memory.ts';
import { digestOf } from '../content/files/file-stamp.ts';
import { imageStore, type ImageStore } from '../content/files/images.ts';
import type { ArticleFile } from '../content/files/read-articles.ts';
import { findingMaker } from '../content/findings/finding-maker.ts';
import { messagesOf } from '../i18n/messages.ts';
import { routes } from '../site/routes.ts';
import type { RankedLists, SiteData } from '../site/site-data.ts';
import { CacheError } from './cache/sql-memory.ts';
import { componentFiles } from './content-modules.ts';
import { lintChanged, type CompiledArticle } from './lint-changed.ts';

/** Stands in until the order is known; which pages there are does not depend on it. */
const noRanking: RankedLists = { lists: {} };

/** Outlines and their heads by path and compiled bodies by key, from one build to the next. */
export interface BodyMemory {
  readonly heads: Memory<OutlineHead>;
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
  readonly heads: ReadonlyMap<string, OutlineHead>;
  /** The rest of an outline by the same name; read when it is asked for. */
  readonly outlineOf: (name: string) => Outline | undefined;
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
    {
      base: content.site.base,
      components,
      imageOf: images.imageOf,
      numbers: ownNumbers(content.channels),
    },
    options,
  );
  const shown = files.filter(
    ({ article: { data } }) => data.status === 'published' || (drafts && data.status === 'draft'),
  );
  const all: CompiledArticle[] = [];
  let compiled = 0;
  for (const file of shown) {
    const { fresh, ...body } = await compile(file);
    if (fresh) compiled += 1;
    all.push({ article: file.article, ...body });
    options.onProgress(all.length, shown.length);
  }
  const byName = new Map(all.map((one) => [nameOf(one), one]));
  const site = siteData(content, all, options.bodyMemory);
  const pages = new Set([...routes(site).map(({ path }) => path), ...options.unreadable]);
  const findings = lintChanged(
    all,
    { pages, hasFile: fileIn(options.publicDirs) },
    { heads: options.bodyMemory.heads, clean: memory.clean },
    findingMaker(options.language),
  );
  const heads = new Map([...byName].map(([name, { head }]) => [name, head]));
  const outlineOf = (name: string) => byName.get(name)?.outline();
  return { site, heads, outlineOf, findings, images, compiled };
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
  { absolute, bodyMemory: { heads, outlines, bodies } }: CompileAllOptions,
): (file: ArticleFile) => Promise<Omit<CompiledArticle, 'article'> & { fresh: boolean }> {
  const { base, components, imageOf, numbers } = compileOptions;
  const common = digestOf(JSON.stringify([base, components, numbers]));
  const asBefore = async ({ src, image }: NamedImage, file: string) =>
    isDeepStrictEqual(await imageOf(src, file), image);
  return async ({ article, body }) => {
    const { path, locale, id, bodyDigest } = article;
    const file = () => absolute(article.file);
    const words = JSON.stringify(messagesOf(locale).body);
    const source = digestOf(`${common} ${words} ${locale}/${id} ${bodyDigest}`);
    const known = heads.get(path);
    const before = () => {
      const outline = outlines.get(path);
      // Never a lint that passes over an article.
      if (outline === undefined) throw new CacheError(`outlines ${path}`);
      return outline;
    };
    if (known?.source === source) {
      let same = true;
      for (const image of known.images) same &&= await asBefore(image, file());
      if (same) return { head: known, outline: once(before), before: [], fresh: false };
    }
    const { compileBody } = await compiler();
    const anchors = known === undefined ? [] : before().anchors;
    const { head, outline, compiled } = await compileBody(
      { locale, id, file: file(), body: await body() },
      source,
      compileOptions,
    );
    bodies.set(head.key, compiled);
    // An image that is wrong may be mended outside the article.
    if (!outline.problems.some(({ rule }) => /^image\/(missing|unreadable)$/.test(rule))) {
      heads.set(path, head);
      outlines.set(path, outline);
    }
    return { head, outline: () => outline, before: anchors, fresh: true };
  };
}

/** `<locale>/<id>` of an article. */
const nameOf = ({ article }: CompiledArticle) => `${article.locale}/${article.id}`;

function siteData(
  content: Content,
  all: readonly CompiledArticle[],
  { bodies }: BodyMemory,
): SiteData {
  const sorted = all.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const keys = new Map(sorted.map((one) => [nameOf(one), one.head.key]));
  return {
    content,
    ranking: noRanking,
    articles: new Map(sorted.map((one) => [nameOf(one), one.article])),
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
