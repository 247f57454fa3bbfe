import type { Article } from '../../model/article.ts';
import type { Compiled } from '../../model/compiled.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { BodyComponent } from './body-components.ts';
import type { ImageOf, PageImage } from './image.ts';
import { parseBody } from './parse-body.ts';
import type { PhoneNumbers } from './phone-links.ts';
import { plainBlocks } from './plain-text.ts';
import { prepareBody, type BodyImage, type BodyLink, type BodyPartner } from './prepare-body.ts';
import type { Problem } from './problem.ts';
import { toBodyNodes } from './to-nodes.ts';

/** What the compile step needs to know besides the article. */
export interface CompileOptions {
  /** Base path of the site, `/` or `/help/`. */
  readonly base: string;
  readonly components: Readonly<Record<string, BodyComponent>>;
  readonly imageOf: ImageOf;
  readonly numbers: PhoneNumbers;
}

/** A compiled body, the links in it for lint to follow, and what is wrong with it. */
export interface CompileResult {
  readonly compiled: Compiled;
  readonly links: readonly BodyLink[];
  readonly partners: readonly BodyPartner[];
  readonly problems: readonly Problem[];
}

const empty: Compiled = { nodes: [], headings: [], blocks: [], anchors: [] };

/**
 * The body of an article as HTML and component nodes, plain text, headings and anchors. It depends
 * on nothing but the article, the options and the images that it names; so it can be cached.
 */
export async function compileArticle(
  { body, locale, id, file }: Pick<Article, 'locale' | 'id' | 'file'> & { readonly body: string },
  { base, components, imageOf, numbers }: CompileOptions,
): Promise<CompileResult> {
  const labels = messagesOf(locale).body;
  const parsed = parseBody(body, labels);
  if ('problem' in parsed)
    return { compiled: empty, links: [], partners: [], problems: [parsed.problem] };
  const { tree, columnOf, uneased } = parsed;
  const page = `${locale}/${id}/`;
  const prepared = prepareBody(tree, {
    locale,
    page,
    base,
    components,
    columnOf,
    tableLabel: labels.table,
    numbers,
  });
  const blocks = plainBlocks(tree, uneased);
  const problems = [...prepared.problems];
  for (const image of prepared.images) problems.push(...(await placeImage(image, { file, base, imageOf })));
  const { headings, anchors, links, partners } = prepared;
  const nodes = toBodyNodes(tree.children, uneased);
  return { compiled: { nodes, headings, blocks, anchors }, links, partners, problems };
}

interface PlaceOptions {
  readonly file: string;
  readonly base: string;
  readonly imageOf: ImageOf;
}

/** Puts a prepared image into its node; returns what is wrong with it. */
async function placeImage(image: BodyImage, { file, base, imageOf }: PlaceOptions): Promise<Problem[]> {
  const { src, node, line, column } = image;
  if (/^(https?:)?\/\//i.test(src)) {
    if (node.type !== 'element') return [{ rule: 'image/missing', value: src, hint: '', line, column }];
    const text = String(node.properties['alt'] ?? '') || src;
    Object.assign(node, { tagName: 'a', properties: { href: src }, children: [{ type: 'text', value: text }] });
    return [{ rule: 'image/external', value: src, hint: '', line, column }];
  }
  const result = await imageOf(src, file);
  if (result === 'missing' || result === 'unreadable')
    return [{ rule: `image/${result}`, value: src, hint: '', line, column }];
  if (node.type === 'element') {
    Object.assign(node.properties, imageProps(result, base), { loading: 'lazy', decoding: 'async' });
    return [];
  }
  const props = Object.entries(imageProps(result, base));
  node.attributes = [
    ...node.attributes.filter((attribute) => !('name' in attribute && attribute.name === 'src')),
    ...props.map(([name, value]) => ({ type: 'mdxJsxAttribute' as const, name, value })),
  ];
  return [];
}

/** The properties of an `img`; `srcset` and sizes only where there is a choice. */
function imageProps({ src, width, height, srcset }: PageImage, base: string): Record<string, string> {
  const props: Record<string, string> = { src: `${base}${src}` };
  if (width > 0) Object.assign(props, { width: String(width), height: String(height) });
  if (srcset !== '') props['srcset'] = srcset.replace(/(^|, )(?=\S)/g, `$1${base}`);
  return props;
}
