import { expect, test } from 'vitest';
import { emergency } from '../../../src/voc/worklist/emergency.ts';
import { article, helpCentre } from '../fixture.ts';

const surge = (reason: string) => ({ reason, day: 100, contacts: 40, usual: 4 });
const articles = [
  article('net/outage', { reasons: ['outage', 'slow'] }),
  article('net/slow', { reasons: ['slow'] }),
  article('net/outage', { reasons: ['outage'] }, 'en'),
  article('net/later', { reasons: ['outage'], status: 'draft' }),
];
const incident = (...ids: readonly string[]) =>
  helpCentre({
    articles,
    reasons: ['net/outage', 'net/slow', 'net/bill'],
    site: { incident: { title: 'Outage', since: '2026-10-31T09:00:00+09:00', articles: [...ids] } },
  });

test('each surging reason comes with its articles, main ones first, and whether the incident leads there', () => {
  const { surging } = emergency(incident('net/outage'), [
    surge('slow'),
    surge('outage'),
    surge('bill'),
  ]);
  expect(surging.map(({ articles: ids, isCovered }) => [ids, isCovered])).toEqual([
    [['net/slow', 'net/outage'], true],
    [['net/outage'], true],
    [[], false],
  ]);
});

test('an article of the incident that readers of a locale do not find is named with the locale', () => {
  const { incident: state } = emergency(incident('net/outage', 'net/slow', 'net/later'), []);
  expect(state?.articles).toEqual([
    { id: 'net/outage', missingIn: [] },
    { id: 'net/slow', missingIn: ['en'] },
    { id: 'net/later', missingIn: ['ja', 'en'] },
  ]);
});

test('without an incident there is none', () => {
  expect(
    emergency(helpCentre({ articles, reasons: [] }), [surge('outage')]).incident,
  ).toBeUndefined();
});
