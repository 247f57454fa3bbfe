import type { BodyNode } from '../../model/compiled.ts';
import type { PageImage } from './image.ts';
import type { BodyLink, BodyPartner } from './prepare-body.ts';
import type { Problem } from './problem.ts';

/** What every build reads of a compiled body: whether it is still right. */
export interface OutlineHead {
  /** Digest of all that the body was made from, images apart. */
  readonly source: string;
  /** The images in it as they were then; where one is another now, the body is. */
  readonly images: readonly NamedImage[];
  /** Names the compiled body: the same key, the same body. */
  readonly key: string;
  /** Paths of files below the base that it links to. */
  readonly files: readonly string[];
  /** Digest of the article in which lint found nothing. */
  readonly sound?: string;
}

/** What a compiled body says of itself, without its text: all that lint and the keys of pages need. */
export interface Outline {
  readonly anchors: readonly string[];
  readonly links: readonly BodyLink[];
  readonly partners: readonly BodyPartner[];
  readonly problems: readonly Problem[];
  /** The components in it, without any text. */
  readonly skeleton: readonly BodyNode[];
}

/** An image as the article names it, and as the page shows it. */
export interface NamedImage {
  readonly src: string;
  readonly image: PageImage;
}

/** The components among nodes with their properties, without the text between them. */
export function skeletonOf(nodes: readonly BodyNode[]): BodyNode[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [{ c: node.c, p: node.p, k: skeletonOf(node.k) }],
  );
}
