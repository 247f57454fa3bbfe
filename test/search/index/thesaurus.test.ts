import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseGroups, siteThesaurus } from '../../../src/search/index/thesaurus.ts';
import { queryCutter } from '../../../src/search/query-cutter.ts';
import { japaneseLexicon, makeLexicon } from '../../../src/text/lexicon.ts';
import { normalForm } from '../../../src/text/normal-form.ts';
import { siteWord } from '../../text/support/site-word.ts';

test('a list has one group a line, without its comments', () => {
  const list = ['# Accounts', 'ログイン | サインイン # both', '', ' 解約|退会 | '].join('\n');
  expect(parseGroups(list, 0.5)).toEqual([
    { phrases: ['ログイン', 'サインイン'], weight: 0.5 },
    { phrases: ['解約', '退会'], weight: 0.5 },
  ]);
  expect(parseGroups('# nothing\n\n', 0.5)).toEqual([]);
});

const lexicon = japaneseLexicon([
  siteWord('ログイン', { key: 'ろぐいん' }),
  siteWord('解約'),
  siteWord('支払い', { key: '支払' }),
  siteWord('方法', { kind: 'function' }),
]);
const japanese = { lexicon, cut: queryCutter('ja', lexicon), locale: 'ja' };
const ofSite = (...groups: readonly (readonly string[])[]) =>
  siteThesaurus(
    groups.map((phrases) => ({ phrases, weight: 0.5 })),
    japanese,
  ).map(({ phrases }) => phrases);

test('only groups with a word of the site and another one are of use', () => {
  expect(ofSite(['ログイン', 'サインイン'], ['退会', '脱会'], ['解約'])).toEqual([
    ['ろぐいん', 'さいんいん'],
  ]);
});

test('phrases are one when their words are, and a group of one phrase is of no use', () => {
  expect(ofSite(['支払い', '支払う', 'お支払い'])).toEqual([]);
});

test('grammar stands for nothing', () => {
  expect(ofSite(['解約', '方法', 'どうすれば'])).toEqual([]);
});

test('a phrase may be two words, and no more', () => {
  const english = makeLexicon(['log', 'in', 'sign'].map((text) => siteWord(text)));
  const made = siteThesaurus(
    [{ phrases: ['log in', 'sign in', 'enter the account page'], weight: 0.5 }],
    { lexicon: english, cut: queryCutter('fr', english), locale: 'fr' },
  );
  expect(made).toEqual([{ phrases: ['log in', 'sign in'], weight: 0.5 }]);
});

test('a phrase of two words is of the site only when both are', () => {
  const english = makeLexicon([siteWord('log')]);
  const made = siteThesaurus([{ phrases: ['log in', 'access'], weight: 0.5 }], {
    lexicon: english,
    cut: queryCutter('fr', english),
    locale: 'fr',
  });
  expect(made).toEqual([]);
});

const onlyUnknown = (...phrases: readonly string[]) =>
  siteThesaurus([{ phrases, weight: 0.4, onlyUnknown: true }], japanese);

test('a general group explains what the site does not have by what it has', () => {
  expect(onlyUnknown('解約', '中途終了')).toEqual([
    { phrases: ['解約', '中途終了'], weight: 0.4, onlyUnknown: true },
  ]);
  expect(onlyUnknown('解約', 'ログイン')).toEqual([]);
  expect(onlyUnknown('中途終了', '打ち切り')).toEqual([]);
});

test('of a general group, phrases that words of the site make up are left out', () => {
  expect(onlyUnknown('解約', 'ログイン解約')).toEqual([]);
});

test('groups keep their order and their weights', () => {
  const made = siteThesaurus(
    [
      { phrases: ['解約', '退会'], weight: 0.8 },
      { phrases: ['ログイン', '入室'], weight: 0.5 },
    ],
    japanese,
  );
  expect(made.map(({ weight }) => weight)).toEqual([0.8, 0.5]);
});

const folder = join(import.meta.dirname, '../../../src/search/thesaurus');
const lists = readdirSync(folder).filter((name) => name.endsWith('.txt'));

test('lists are shipped for both languages', () => {
  expect(lists).toEqual(expect.arrayContaining(['support.en.txt', 'support.ja.txt']));
});

test.each(lists)('in %s each group has several phrases, and none twice', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const groups = parseGroups(text, 0.5);
  expect(groups.length).toBeGreaterThan(50);
  const wrong = groups.filter(({ phrases }) => {
    const different = new Set(phrases.map(normalForm));
    return phrases.length < 2 || different.size < phrases.length;
  });
  expect(wrong).toEqual([]);
});

test.each(lists)('%s has no line that its reader would pass over', (name) => {
  const lines = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
  const wrong = lines.filter(
    (line) => line !== '' && !line.startsWith('#') && !/^[^|#]+( \| [^|#]+)+$/u.test(line),
  );
  expect(wrong).toEqual([]);
});
