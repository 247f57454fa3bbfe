import type { Dice } from '../../../src/voc/sample/dice.ts';
import type { Block, ListItem } from './blocks.ts';
import { codeTemplates } from './codes.ts';
import { templates, type BenchLocale } from './speech.ts';

/** What a body is written with: chance, a language, and a tongue that fills templates. */
export interface Pen {
  readonly dice: Dice;
  readonly locale: BenchLocale;
  readonly fill: (template: string) => string;
}

const labels = {
  ja: {
    callout: 'ご注意',
    head: ['項目', '内容', '目安'],
    tabs: ['Android', 'iPhone', 'パソコン'],
  },
  en: {
    callout: 'Please note',
    head: ['Item', 'What it is', 'Guide'],
    tabs: ['Android', 'iPhone', 'Computer'],
  },
} as const;

const calloutTypes = ['note', 'warning', 'danger', 'success'] as const;

/** A whole number from `least` to `most`. */
const between = ({ dice }: Pen, least: number, most: number) =>
  least + Math.floor(dice.throw() * (most - least + 1));

const many = <Item>(count: number, make: () => Item): Item[] => Array.from({ length: count }, make);

const oneOf = ({ dice, fill }: Pen, lines: readonly string[]) => fill(dice.pick(lines) ?? '');

/** Values of properties and cells hold no markup that would need an escape. */
const bare = (text: string) => text.replaceAll(/[*`"|]/g, '');

function paragraph(pen: Pen, least = 2, most = 4): Block {
  const { sentences } = templates[pen.locale];
  const text = many(between(pen, least, most), () => oneOf(pen, sentences));
  return { kind: 'paragraph', text: text.join(pen.locale === 'ja' ? '' : ' ') };
}

const point = (pen: Pen): ListItem => ({ text: oneOf(pen, templates[pen.locale].points) });

function list(pen: Pen): Block {
  const items = many(between(pen, 3, 6), () =>
    pen.dice.happens(0.25)
      ? { ...point(pen), items: many(between(pen, 2, 3), () => point(pen)) }
      : point(pen),
  );
  return { kind: 'list', ordered: false, items };
}

function orderedList(pen: Pen): Block {
  const step = () => ({ text: oneOf(pen, templates[pen.locale].steps) });
  const items = many(between(pen, 3, 7), () =>
    pen.dice.happens(0.15) ? { ...step(), items: many(2, () => point(pen)) } : step(),
  );
  return { kind: 'list', ordered: true, items };
}

function table(pen: Pen): Block {
  const { points, headings } = templates[pen.locale];
  const rows = many(between(pen, 3, 6), () => [
    oneOf(pen, points),
    oneOf(pen, headings),
    pen.fill('{amount}'),
  ]);
  return { kind: 'table', rows: [labels[pen.locale].head, ...rows] };
}

function code(pen: Pen): Block {
  const { lang = '', text = '' } = pen.dice.pick(codeTemplates) ?? {};
  return { kind: 'code', lang, text: pen.fill(text) };
}

type Component = Extract<Block, { readonly kind: 'component' }>;
const component = (
  name: Component['name'],
  props: Component['props'],
  blocks: Component['blocks'],
): Block => ({ kind: 'component', name, props, blocks });

const steps = (pen: Pen) => component('Steps', {}, [orderedList(pen)]);

function callout(pen: Pen): Block {
  const type = pen.dice.pick(calloutTypes) ?? 'note';
  const props = pen.dice.happens(0.3) ? { type, title: labels[pen.locale].callout } : { type };
  return component('Callout', props, [paragraph(pen, 1, 2)]);
}

function details(pen: Pen): Block {
  const summary = bare(oneOf(pen, templates[pen.locale].headings));
  return component('Details', { summary }, [paragraph(pen, 1, 3), list(pen)]);
}

function tabs(pen: Pen): Block {
  const shown = labels[pen.locale].tabs.slice(0, between(pen, 2, 3));
  const one = (label: string) =>
    component('Tab', { label }, [pen.dice.happens(0.4) ? orderedList(pen) : paragraph(pen, 1, 2)]);
  return component('Tabs', { label: bare(pen.fill('{name}')) }, shown.map(one));
}

/** What follows the text of a section, and how often next to the others. */
const extras: readonly { readonly make: (pen: Pen) => Block; readonly weight: number }[] = [
  { make: list, weight: 5 },
  { make: table, weight: 4 },
  { make: steps, weight: 3 },
  { make: orderedList, weight: 1 },
  { make: callout, weight: 4 },
  { make: code, weight: 2 },
  { make: details, weight: 2 },
  { make: tabs, weight: 2 },
];

/** How an article begins: what it is about, mostly its outcome, often the steps at once. */
export function opening(pen: Pen): Block[] {
  const outcome = component('Outcome', {}, [paragraph(pen, 1, 1)]);
  return [
    paragraph(pen),
    ...(pen.dice.happens(0.5) ? [outcome] : []),
    ...(pen.dice.happens(0.6) ? [steps(pen)] : []),
  ];
}

/** One section: a heading, a paragraph or two, and mostly something that is no paragraph. */
export function section(pen: Pen): Block[] {
  const text = bare(oneOf(pen, templates[pen.locale].headings));
  const level = pen.dice.happens(0.25) ? 3 : 2;
  const extra = pen.dice.happens(0.75) ? pen.dice.pick(extras, ({ weight }) => weight) : undefined;
  return [
    { kind: 'heading', level, text },
    ...many(between(pen, 1, 2), () => paragraph(pen)),
    ...(extra === undefined ? [] : [extra.make(pen)]),
  ];
}
