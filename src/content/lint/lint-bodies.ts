import { nearest } from '../nearest.ts';
import type { Article } from '../../model/article.ts';
import type { Finding } from '../../model/finding.ts';
import type { Position } from '../../model/position.ts';
import type { Outline } from '../compile/outline.ts';
import type { FindingMaker } from '../findings/finding-maker.ts';

/** An article and what its compiled body says of itself. */
export interface OutlinedArticle {
  readonly article: Article;
  readonly outline: Outline;
}

/** What links may lead to. */
export interface LinkWorld {
  /** Paths below the base of every page, `ja/billing/check-bill/`. */
  readonly pages: ReadonlySet<string>;
  /** Whether `public/` holds a file. */
  readonly hasFile: (path: string) => boolean;
  /** The anchors of an article by its page's path; undefined for other pages. */
  readonly anchorsOf: (page: string) => readonly string[] | undefined;
}

/** What is wrong in the bodies of articles: the compile step's problems, and links that lead nowhere. */
export function lintBodies(
  compiled: readonly OutlinedArticle[],
  world: LinkWorld,
  finding: FindingMaker,
): Finding[] {
  let pages: string[] | undefined;
  return compiled.flatMap(({ article, outline }) => {
    const at = ({ line, column }: { line: number; column: number }): Position => ({
      file: article.file,
      line: line + article.bodyOffset,
      column,
    });
    const problems = outline.problems.map((problem) =>
      finding(problem.rule, at(problem), problem.value, problem.hint),
    );
    const links = outline.links.flatMap((link): Finding[] => {
      const { target, href } = link;
      if (target.kind === 'bad') return [finding('link/bad', at(link), href)];
      if (target.kind === 'file')
        return world.hasFile(target.path) ? [] : [finding('link/broken', at(link), href)];
      if (target.kind === 'external') return [];
      if (!world.pages.has(target.path))
        return [finding('link/broken', at(link), href, nearPage(target.path, (pages ??= [...world.pages])))];
      if (target.anchor === '') return [];
      const known = world.anchorsOf(target.path);
      if (known === undefined || known.includes(target.anchor)) return [];
      return [finding('link/broken-anchor', at(link), target.anchor, nearest(target.anchor, known))];
    });
    return [...problems, ...links, ...partnerFindings(article, outline, at, finding)];
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
  { partners }: Pick<Outline, 'partners'>,
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
