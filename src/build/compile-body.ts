import type { Compiled } from '../model/compiled.ts';
import { compileArticle, type CompileOptions } from '../content/compile/compile-article.ts';
import {
  skeletonOf,
  type NamedImage,
  type Outline,
  type OutlineHead,
} from '../content/compile/outline.ts';
import { digestOf } from '../content/files/file-stamp.ts';

/** The article that a body belongs to, and its text. */
export interface BodySource {
  readonly locale: string;
  readonly id: string;
  /** Absolute path of its file. */
  readonly file: string;
  readonly body: string;
}

/** A compiled body, and what it says of itself. */
export interface CompiledBody {
  readonly head: OutlineHead;
  readonly outline: Outline;
  readonly compiled: Compiled;
}

/**
 * A body compiled, with its outline.
 *
 * @param source digest of all that the body is made from, images apart
 */
export async function compileBody(
  article: BodySource,
  source: string,
  options: CompileOptions,
): Promise<CompiledBody> {
  const images: NamedImage[] = [];
  const { compiled, links, partners, problems } = await compileArticle(article, {
    ...options,
    async imageOf(src, file) {
      const image = await options.imageOf(src, file);
      if (typeof image !== 'string') images.push({ src, image });
      return image;
    },
  });
  const key = images.length === 0 ? source : digestOf(source + JSON.stringify(images));
  const skeleton = skeletonOf(compiled.nodes);
  const { anchors } = compiled;
  const files = links.flatMap(({ target }) => (target.kind === 'file' ? [target.path] : []));
  return {
    head: { source, images, key, files: [...new Set(files)] },
    outline: { anchors, links, partners, problems, skeleton },
    compiled,
  };
}
