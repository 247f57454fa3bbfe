import { digestOf } from '../content/files/file-stamp.ts';
import type { PageView } from '../site/views/page-view.ts';

/** What a page's key is made from besides its view. */
export interface KeySource {
  /** Digest of the templates. */
  readonly templates: string;
  /** For an article's page: the key of its compiled body, and its partners, whose data the body shows. */
  readonly body?: readonly [key: string, partners: unknown];
}

/**
 * A digest of all that a page shows: the same key, the same bytes. The text of an article counts by
 * the key of its body, so that a view made from the body's skeleton has the same page key.
 */
export function pageKey(view: PageView, { templates, body = ['', ''] }: KeySource): string {
  if (view.kind !== 'article') return digestOf(`${templates}${JSON.stringify(view)}`);
  const { nodes: _nodes, toc: _toc, ...rest } = view;
  return digestOf(`${templates}${JSON.stringify([body, rest])}`);
}
