import { nearest } from '../nearest.ts';
import type { Article } from '../../model/article.ts';
import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import type { CompileResult } from '../compile/compile-article.ts';
import type { FindingMaker } from '../findings/finding-maker.ts';

/** A compiled article. */
export interface CompiledArticle {
  readonly article: Article;
  readonly result: CompileResult;
}

/** What links may lead to. */
export interface LinkWorld {
  /** Paths below the base of every page, `ja/billing/check-bill/`. */
  readonly pages: ReadonlySet<string>;
  /** Whether `public/` holds a file. */
  readonly hasFile: (path: string) => boolean;
}

/** What is wrong in the bodies of articles: the compile step's problems, and links that lead nowhere. */
export function lintBodies(
  compiled: readonly CompiledArticle[],
  world: LinkWorld,
  finding: FindingMaker,
): Finding[] {
  const anchors = new Map(
    compiled.map(({ article, result }) => [`${article.locale}/${article.id}/`, result.compiled.anchors]),
  );
  const pages = [...world.pages];
  return compiled.flatMap(({ article, result }) => {
    const at = ({ line, column }: { line: number; column: number }): Position => ({
      file: article.file,
      line: line + article.bodyOffset,
      column,
    });
    const problems = result.problems.map((problem) =>
      finding(problem.rule, at(problem), problem.value, problem.hint),
    );
    const links = result.links.flatMap((link): Finding[] => {
      const { target, href } = link;
      if (target.kind === 'bad') return [finding('link/bad', at(link), href)];
      if (target.kind === 'file')
        return world.hasFile(target.path) ? [] : [finding('link/broken', at(link), href)];
      if (target.kind === 'external') return [];
      if (!world.pages.has(target.path))
        return [finding('link/broken', at(link), href, nearPage(target.path, pages))];
      const known = anchors.get(target.path);
      if (target.anchor === '' || known === undefined || known.includes(target.anchor)) return [];
      return [finding('link/broken-anchor', at(link), target.anchor, nearest(target.anchor, known))];
    });
    return [...problems, ...links, ...partnerFindings(article, result, at, finding)];
  });
}

/** The page that a broken link was probably meant to lead to, as a writer may link to it. */
function nearPage(path: string, pages: readonly string[]): string | undefined {
  const guess = nearest(path, pages);
  return guess === undefined ? undefined : `/${guess}`;
}

/** `<Partner name>` names a partner of the frontmatter. */
function partnerFindings(
  article: Article,
  { partners }: CompileResult,
  at: (place: { line: number; column: number }) => Position,
  finding: FindingMaker,
): Finding[] {
  const names = article.data.partners.map(({ name }) => name);
  return partners.flatMap((partner) =>
    names.includes(partner.name)
      ? []
      : [finding('article/unknown-partner', at(partner), partner.name, nearest(partner.name, names))],
  );
}
