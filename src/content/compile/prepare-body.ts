import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import Slugger from 'github-slugger';
import type { Heading } from '../../model/compiled.ts';
import { phrases } from '../../text/phrases.ts';
import { cutBareUrl } from './bare-urls.ts';
import { withoutEasing } from './cjk-emphasis.ts';
import { checkComponent, plainElement, type JsxElement } from './jsx.ts';
import type { BodyComponent } from './body-components.ts';
import { linkTarget, type LinkTarget } from './links.ts';
import { isFootnoteHeading, mendElement } from './mend-element.ts';
import { plainText } from './plain-text.ts';
import { phoneLinker, type PhoneNumbers } from './phone-links.ts';
import type { Problem } from './problem.ts';

/** A link of a body and where it stands. */
export interface BodyLink {
  readonly href: string;
  readonly target: LinkTarget;
  readonly line: number;
  readonly column: number;
}

/** A node that shows an image: an `img`, a `<Figure>` or a `<Video>`. */
export interface BodyImage {
  readonly src: string;
  readonly node: Element | JsxElement;
  readonly line: number;
  readonly column: number;
}

/** A `<Partner>` of a body. */
export interface BodyPartner {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** What a body is prepared for. */
export interface PrepareOptions {
  readonly locale: string;
  /** Path of the article's page below the base. */
  readonly page: string;
  readonly base: string;
  readonly components: Readonly<Record<string, BodyComponent>>;
  /** Word that names tables, before their number. */
  readonly tableLabel: string;
  readonly columnOf: (line: number, column: number) => number;
  readonly numbers: PhoneNumbers;
}

/** What a prepared body is made of, besides the tree itself. */
export interface Prepared {
  readonly headings: readonly Heading[];
  readonly anchors: readonly string[];
  readonly links: readonly BodyLink[];
  readonly images: readonly BodyImage[];
  readonly partners: readonly BodyPartner[];
  readonly problems: readonly Problem[];
}

/** What may stand in a page's body; import and export never do. */
type Placed = Exclude<RootContent | ElementContent, { type: 'doctype' | 'mdxjsEsm' }>;

/**
 * Checks a tree and makes it fit for a page, in place: only known components and plain tags stay,
 * links lead to pages of the site, headings get anchors and phrase breaks, bare URLs are cut.
 */
export function prepareBody(tree: Root, options: PrepareOptions): Prepared {
  const slugger = new Slugger();
  const headings: Heading[] = [];
  const anchors: string[] = [];
  const links: BodyLink[] = [];
  const images: BodyImage[] = [];
  const partners: BodyPartner[] = [];
  const problems: Problem[] = [];
  const phones = phoneLinker(options.numbers);
  let tables = 0;
  /** How many elements are open in which no link may stand. */
  let linkless = 0;
  const placeOf = (node: Nodes) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return { line, column: options.columnOf(line, column) };
  };
  const report = (node: Nodes, found: readonly Omit<Problem, 'line' | 'column'>[]) =>
    problems.push(...found.map((problem) => ({ ...problem, ...placeOf(node) })));

  const element = (node: Element): Placed => {
    mendElement(node);
    const { tagName } = node;
    if (headingTag.test(tagName)) heading(node);
    else if (tagName === 'a') link(node);
    else if (tagName === 'img') image(node);
    else if (tagName === 'td' || tagName === 'th') cell(node);
    const { id } = node.properties;
    if (typeof id === 'string') anchors.push(id);
    const isLinkless = linklessTag.test(tagName);
    if (isLinkless) linkless += 1;
    node.children = childrenOf(node.children);
    if (isLinkless) linkless -= 1;
    if (tagName !== 'table') return node;
    tables += 1;
    return scrollable(node, `${options.tableLabel} ${tables}`);
  };
  const heading = (node: Element) => {
    const text = plainText(node);
    const id = isFootnoteHeading(node) ? String(node.properties['id']) : slugger.slug(text);
    const depth = Math.max(2, Number(node.tagName.slice(1)));
    node.tagName = `h${depth}`;
    node.properties['id'] = id;
    if (depth <= 4) headings.push({ depth, id, text });
    node.children = node.children.flatMap((child) => withBreaks(child, options.locale));
  };
  const link = (node: Element) => {
    const href = withoutEasing(String(node.properties['href'] ?? ''));
    const target = linkTarget(href, options.page);
    if (!href.startsWith('#user-content-')) links.push({ href, target, ...placeOf(node) });
    node.properties['href'] = hrefOf(href, target, options);
    const channel = href.startsWith('tel:') ? phones.channelOf(href) : undefined;
    if (channel !== undefined) node.properties['data-kb-call'] = channel;
  };
  const image = (node: Element) => {
    const src = withoutEasing(String(node.properties['src'] ?? ''));
    images.push({ src, node, ...placeOf(node) });
    if (!node.properties['alt']) report(node, [{ rule: 'image/no-alt', value: src, hint: '' }]);
  };
  /** Puts what stays of a node after its siblings. */
  const place = (node: RootContent | ElementContent, siblings: Placed[]) => {
    switch (node.type) {
      case 'text':
        siblings.push(...(linkless > 0 ? [node] : phones.text(node)));
        return;
      case 'element':
        if (node.tagName !== 'a') siblings.push(element(node));
        else
          for (const part of cutBareUrl(node))
            siblings.push(part.type === 'element' ? element(part) : part);
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const plain = plainElement(node);
        if ('problems' in plain) report(node, plain.problems);
        siblings.push('element' in plain ? element(plain.element) : component(node));
        return;
      }
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!isComment(node.value))
          report(node, [{ rule: 'mdx/expression', value: `{${node.value}}`, hint: '' }]);
        return;
      case 'mdxjsEsm':
        report(node, [{ rule: 'mdx/esm', value: firstLine(node.value), hint: '' }]);
        return;
      case 'raw':
      case 'comment':
      case 'doctype':
    }
  };
  const component = (node: JsxElement): Placed => {
    report(node, checkComponent(node, options.components));
    const src = propOf(node, 'src');
    if (src !== undefined && !isForeignFilm(node, src)) images.push({ src, node, ...placeOf(node) });
    const name = node.name === 'Partner' ? propOf(node, 'name') : undefined;
    if (name !== undefined) partners.push({ name, ...placeOf(node) });
    node.children = childrenOf(node.children);
    return node;
  };
  function childrenOf(children: readonly (RootContent | ElementContent)[]): ElementContent[] {
    const kept: Placed[] = [];
    for (const child of children) place(child, kept);
    return kept;
  }
  tree.children = childrenOf(tree.children);
  return { headings, anchors, links, images, partners, problems };
}

const headingTag = /^h[1-6]$/;
const linklessTag = /^(a|h[1-6]|code|pre|summary|label|button)$/;
const isComment = (code: string) => /^\s*(\/\*[\s\S]*\*\/\s*)*$/.test(code);
const firstLine = (text: string) => text.split('\n')[0] ?? '';

/** The value of a property that is a plain string. */
function propOf(node: JsxElement, name: string): string | undefined {
  const found = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return typeof found?.value === 'string' ? withoutEasing(found.value) : undefined;
}

/** A film of another site is linked, not shown. */
const isForeignFilm = (node: JsxElement, src: string) =>
  node.name === 'Video' && /^https?:\/\//.test(src);

/** The address as the page has it: pages and files below the base, anchors kept. */
function hrefOf(href: string, target: LinkTarget, { base, page }: PrepareOptions): string {
  if (target.kind === 'file') return `${base}${target.path}`;
  if (target.kind !== 'page') return href;
  const anchor = target.anchor === '' ? '' : `#${target.anchor}`;
  if (target.path === page && anchor !== '' && target.query === '') return anchor;
  return `${base}${target.path}${target.query === '' ? '' : `?${target.query}`}${anchor}`;
}

/** Text with places where a heading may break; other nodes as they are. */
function withBreaks(node: ElementContent, locale: string): ElementContent[] {
  if (node.type !== 'text') return [node];
  return phrases(withoutEasing(node.value), locale).flatMap((value, index) => [
    ...(index > 0 ? [{ type: 'element' as const, tagName: 'wbr', properties: {}, children: [] }] : []),
    { type: 'text' as const, value },
  ]);
}

/**
 * A table cell that says what it heads, aligned by a class: the page's policy allows no style
 * attribute.
 */
function cell(node: Element): void {
  const align = /text-align: (\w+)/.exec(String(node.properties['style'] ?? ''))?.[1];
  delete node.properties['style'];
  delete node.properties['align'];
  if (align !== undefined) node.properties['className'] = [`kb-align-${align}`];
  if (node.tagName === 'th') node.properties['scope'] ??= 'col';
}

/** A table in a named region that scrolls sideways on narrow screens and can be reached by keyboard. */
function scrollable(table: Element, label: string): Element {
  return {
    type: 'element',
    tagName: 'section',
    properties: { className: ['kb-table'], tabIndex: 0, ariaLabel: label },
    children: [table],
  };
}
