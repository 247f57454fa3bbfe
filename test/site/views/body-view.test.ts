import { expect, test } from 'vitest';
import {
  holdsComponent,
  partnersLeft,
  tocHeadings,
  withPartners,
} from '../../../src/site/views/body-view.ts';

const card = { name: 'みなとカード', phone: '0120-000-111', url: 'https://card.example.com/' };
const bank = { name: 'みなと銀行' };
const nested = [
  '<p>はじめに</p>',
  {
    c: 'Details',
    p: { summary: '続き' },
    k: [{ c: 'Partner', p: { name: card.name }, k: ['<p>窓口</p>'] }],
  },
];

test('a component is found however deep it lies', () => {
  expect(holdsComponent(nested, 'Partner')).toBe(true);
  expect(holdsComponent(nested, 'Outcome')).toBe(false);
});

test('a Partner gets what the frontmatter knows of it, and keeps its own words', () => {
  expect(withPartners(nested, [card])).toEqual([
    '<p>はじめに</p>',
    {
      c: 'Details',
      p: { summary: '続き' },
      k: [{ c: 'Partner', p: card, k: ['<p>窓口</p>'] }],
    },
  ]);
});

test('what a Partner says itself wins over the frontmatter', () => {
  const own = [{ c: 'Partner', p: { name: card.name, phone: '110' }, k: [] }];
  expect(withPartners(own, [card])).toEqual([
    { c: 'Partner', p: { ...card, phone: '110' }, k: [] },
  ]);
});

test('a component that happens to have the name of a partner is left alone', () => {
  const other = [{ c: 'Details', p: { name: card.name }, k: [] }];
  expect(withPartners(other, [card])).toEqual(other);
});

test('only partners without a place of their own are left', () => {
  expect(partnersLeft(nested, [card, bank])).toEqual([bank]);
});

test('a table of contents has levels 2 and 3, and none below four such headings', () => {
  const heading = (depth: number, id: string) => ({ depth, id, text: id });
  const four = [
    heading(2, 'a'),
    heading(3, 'b'),
    heading(2, 'c'),
    heading(4, 'd'),
    heading(2, 'e'),
  ];
  expect(tocHeadings(four).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e']);
  expect(tocHeadings(four.slice(0, 4))).toEqual([]);
});
