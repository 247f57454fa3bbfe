import type { Finding } from '../model/finding.ts';
import type { Article } from '../model/article.ts';
import type { Outline, OutlineHead } from '../content/compile/outline.ts';
import type { Memory } from '../content/files/content-memory.ts';
import { digestOf } from '../content/files/file-stamp.ts';
import type { FindingMaker } from '../content/findings/finding-maker.ts';
import { lintBodies, type LinkWorld } from '../content/lint/lint-bodies.ts';

/** An article whose body is compiled. */
export interface CompiledArticle {
  readonly article: Article;
  readonly head: OutlineHead;
  readonly outline: () => Outline;
  /** The anchors that it had before it was compiled anew. */
  readonly before: readonly string[];
}

/** What earlier lints remember. */
export interface LintMemory {
  readonly heads: Memory<OutlineHead>;
  readonly clean: Memory<string>;
}

/**
 * What is wrong in bodies. An article in which the last lint found nothing is passed over while it
 * stays as it is, and so does all that its links can lead to: the pages, the anchors that pages had,
 * and its files.
 */
export function lintChanged(
  all: readonly CompiledArticle[],
  { pages, hasFile }: Pick<LinkWorld, 'pages' | 'hasFile'>,
  { heads, clean }: LintMemory,
  finding: FindingMaker,
): Finding[] {
  const key = digestOf([...pages].sort().join('\n'));
  const stays = clean.get('pages') === key && !all.some(lostAnchor);
  const changed = all.filter(
    ({ article, head }) =>
      !stays || head.sound !== article.digest || !head.files.every((file) => hasFile(file)),
  );
  const byPage = new Map(all.map((one) => [`${one.article.locale}/${one.article.id}/`, one]));
  const findings = lintBodies(
    changed.map(({ article, outline }) => ({ article, outline: outline() })),
    { pages, hasFile, anchorsOf: (page) => byPage.get(page)?.outline().anchors },
    finding,
  );
  const wrong = new Set(findings.map(({ at }) => at.file));
  for (const { article, head } of changed) {
    const { sound: _, ...rest } = head;
    if (heads.get(article.path)?.key !== head.key) continue;
    heads.set(article.path, wrong.has(article.file) ? rest : { ...rest, sound: article.digest });
  }
  clean.set('pages', key);
  return findings;
}

function lostAnchor({ before, outline }: CompiledArticle): boolean {
  if (before.length === 0) return false;
  const { anchors } = outline();
  return before.some((anchor) => !anchors.includes(anchor));
}
