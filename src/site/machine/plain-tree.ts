import { messagesOf } from '../../i18n/messages.ts';
import { dayText } from '../views/format.ts';
import { telephoneHref } from '../../model/telephone.ts';
import { branch, isBlock, isComponent, type Branch, type Tree } from './body-tree.ts';

/** What a component becomes in words alone. */
type Plain = (component: Branch, children: readonly Tree[], locale: string) => readonly Tree[];

/** A tree in which what Markdown cannot say is put into words: components, ruby, captions, terms. */
export function plainTree(trees: readonly Tree[], locale: string): readonly Tree[] {
  const result: Tree[] = [];
  for (const tree of trees)
    if (typeof tree === 'string') result.push(tree);
    else result.push(...plainBranch(tree, locale));
  return result;
}

function plainBranch(tree: Branch, locale: string): readonly Tree[] {
  const children = tree.children.every(isText) ? tree.children : plainTree(tree.children, locale);
  const plain = plains.get(tree.name);
  if (plain !== undefined) return plain(tree, children, locale);
  // Of a help centre's own component only what is written into it is known to be seen.
  if (isComponent(tree)) return [branch(children.some(isBlock) ? 'div' : 'span', children)];
  return [children === tree.children ? tree : { ...tree, children }];
}

const isText = (tree: Tree) => typeof tree === 'string';
const paragraph = (...children: readonly Tree[]) => branch('p', children);
const strong = (...children: readonly Tree[]) => branch('strong', children);
const link = (text: string, href: string) => branch('a', [text], { href });

const ways: Plain = ({ props: { name = '', what, url, phone, verifiedOn } }, children, locale) => {
  const { components: t } = messagesOf(locale);
  const items = [
    ...(phone === undefined ? [] : [[`${t.phone} `, link(phone, telephoneHref(phone))]]),
    ...(url === undefined ? [] : [[link(t.site, url)]]),
  ].map((item) => branch('li', item));
  return [
    paragraph(strong(`${t.partner} ${name}`)),
    ...(what === undefined ? [] : [paragraph(what)]),
    ...children,
    ...(items.length === 0 ? [] : [branch('ul', items)]),
    ...(verifiedOn === undefined ? [] : [paragraph(t.verified(dayText(verifiedOn, locale)))]),
  ];
};

const callout: Plain = ({ props: { type = 'note', title } }, children, locale) => {
  const { note, warning, danger, success } = messagesOf(locale).components;
  const label = title ?? { note, warning, danger, success }[type] ?? note;
  return [branch('blockquote', [paragraph(strong(label)), ...children])];
};

const plains: ReadonlyMap<string, Plain> = new Map<string, Plain>([
  ['Callout', callout],
  [
    'Outcome',
    (_, children, locale) => {
      const label = messagesOf(locale).components.outcome;
      return [branch('blockquote', [paragraph(strong(label)), ...children])];
    },
  ],
  ['Partner', ways],
  ['Details', ({ props }, children) => [paragraph(strong(props['summary'] ?? '')), ...children]],
  ['Tab', ({ props }, children) => [paragraph(strong(props['label'] ?? '')), ...children]],
  ['Tabs', (_, children) => children],
  ['Steps', (_, children) => children],
  [
    'Figure',
    ({ props: { src = '', alt = '', caption } }) => [
      paragraph(branch('img', [], { src, alt })),
      ...(caption === undefined ? [] : [paragraph(branch('em', [caption]))]),
    ],
  ],
  [
    'Video',
    ({ props: { src = '', title = '' } }, _, locale) => [
      paragraph(link(messagesOf(locale).components.video(title), src)),
    ],
  ],
  ['Ruby', ({ props }, children) => [...children, `（${props['rt'] ?? ''}）`]],
  ['rt', (_, children) => ['（', ...children, '）']],
  ['rp', () => []],
  ['wbr', () => []],
  ['summary', (_, children) => [paragraph(strong(...children))]],
  ['dt', (_, children) => [paragraph(strong(...children))]],
  ['figcaption', (_, children) => [paragraph(branch('em', children))]],
]);
