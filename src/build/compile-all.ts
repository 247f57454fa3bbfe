import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../model/content.ts';
import type { Finding } from '../model/finding.ts';
import type { Ranking } from '../model/ranking.ts';
import { bodyComponents } from '../content/compile/body-components.ts';
import { compileArticle } from '../content/compile/compile-article.ts';
import { imageStore, type ImageStore } from '../content/files/images.ts';
import { findingMaker } from '../content/findings/finding-maker.ts';
import { lintBodies, type CompiledArticle } from '../content/lint/lint-bodies.ts';
import { routes } from '../site/routes.ts';
import type { SiteData } from '../site/site-data.ts';
import { componentFiles } from './content-modules.ts';

/** Stands in until the order is known; which pages there are does not depend on it. */
const noRanking: Ranking = {
  version: 1,
  builtFrom: { source: 'priors', inputs: [] },
  lists: {},
  articles: {},
  worklist: { reasons: [], repair: [], stale: [] },
};

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
}

/** Every body that is shown, what is wrong in them, and the images they need. */
export interface CompiledSite {
  readonly site: SiteData;
  readonly findings: readonly Finding[];
  readonly images: ImageStore;
}

/** Compiles all articles of a content root and checks their links against the pages of the site. */
export async function compileAll(
  content: Content,
  options: CompileAllOptions,
): Promise<CompiledSite> {
  const [publicDir = ''] = options.publicDirs;
  const images = imageStore({ cacheDir: options.cacheDir, publicDir });
  const components = { ...bodyComponents, ...ownComponents(options.root) };
  const { base } = content.site;
  const shown = content.articles.filter(
    ({ data }) => data.status === 'published' || (options.drafts && data.status === 'draft'),
  );
  const compiled: CompiledArticle[] = [];
  for (const article of shown) {
    const file = options.absolute(article.file);
    const source = { ...article, file };
    compiled.push({
      article,
      result: await compileArticle(source, { base, components, imageOf: images.imageOf }),
    });
  }
  const site = siteData(content, compiled);
  const pages = new Set([...routes(site).map(({ path }) => path), ...options.unreadable]);
  const hasFile = (path: string) =>
    options.publicDirs.some((folder) => {
      const file = join(folder, path);
      return existsSync(file) && statSync(file).isFile();
    });
  const findings = lintBodies(compiled, { pages, hasFile }, findingMaker(options.language));
  return { site, findings, images };
}

function siteData(content: Content, compiled: readonly CompiledArticle[]): SiteData {
  const keyOf = ({ article }: CompiledArticle) => `${article.locale}/${article.id}`;
  const sorted = compiled.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return {
    content,
    ranking: noRanking,
    articles: new Map(sorted.map((one) => [keyOf(one), one.article])),
    bodies: new Map(sorted.map((one) => [keyOf(one), one.result.compiled])),
  };
}

/** A help centre's own components, which take any property. */
function ownComponents(root: string) {
  return Object.fromEntries(
    componentFiles(root).map(([name]) => [name, { props: ['*'], required: [] }]),
  );
}
