import { expect, test } from 'vitest';
import { choiceHref } from '../../../src/site/views/choice-href.ts';
import { siteData } from '../fixture.ts';

const label = 'どれか';
const to = (choice: { article?: string; reason?: string }, locale = 'ja') =>
  choiceHref(siteData(), locale, ['card', 'x'], { id: 'x', label, ...choice });

test('a choice with a question of its own leads to a page of its own', () => {
  expect(to({})).toBe('/ja/situations/card/x/');
});

test('an article or a reason is one tap away', () => {
  expect(to({ article: 'card/lost' })).toBe('/ja/card/lost/');
  expect(to({ reason: 'lost' })).toBe('/ja/contact/lost/');
});

test('an article in another language is shown; one that is gone leads to a person', () => {
  expect(to({ article: 'card/lost' }, 'en')).toBe('/en/card/lost/');
  expect(to({ article: 'card/gone' }, 'en')).toBe('/en/contact/');
});
