import { join } from 'node:path';
import { buildHere } from '../../../support/build.ts';
import { writeFiles } from '../../corpus/write-content.ts';

/** A built site with what it was built from. */
export interface BuiltContent {
  readonly content: string;
  readonly out: string;
}

/**
 * Builds a content root as `npm run build` does, below a folder in which caches stay.
 *
 * @param files of the content root, relative path → text
 * @throws the first finding that stops the build
 */
export async function buildContent(
  folder: string,
  files: Iterable<readonly [path: string, text: string]>,
): Promise<BuiltContent> {
  const [content, kb, out] = [join(folder, 'content'), join(folder, 'kb'), join(folder, 'dist')];
  writeFiles(content, files);
  const { result, phases } = await buildHere({ contentRoot: content, kb, out });
  if (result.ok) return { content, out };
  const findings = phases.flatMap((phase) => (phase.name === 'findings' ? phase.findings : []));
  throw new Error(findings.map(({ at, message }) => `${at.file}: ${message}`)[0] ?? 'No build');
}
