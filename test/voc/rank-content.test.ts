import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import type { Content } from '../../src/model/content.ts';
import { rankingSchema } from '../../src/model/ranking.ts';
import { priorRanking } from '../../src/voc/rank/prior-ranking.ts';
import { rankContent } from '../../src/voc/rank-content.ts';
import { readRanking, writeRanking } from '../../src/voc/ranking-file.ts';
import { seededDice } from '../../src/voc/sample/dice.ts';
import { folder, given } from './fixture.ts';
import { smallCentre } from './small-centre.ts';

const golden = fileURLToPath(new URL('../golden/voc-ranking/', import.meta.url));
const contacts = join(golden, 'input/contacts.csv');
const events = join(golden, 'input/events.ndjson');
const rankGolden = (content: Content = smallCentre) =>
  rankContent({ content, files: given([contacts], [events]) });

afterEach(() => vi.unstubAllEnvs());

test('the small help centre has exactly the ranking that was approved', async () => {
  using dir = folder();
  const file = join(dir.path, 'ranking.json');
  await writeRanking(file, await rankGolden());
  const bytes = readFileSync(file, 'utf8');
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(join(golden, 'expected'), { recursive: true });
    writeFileSync(join(golden, 'expected/ranking.json'), bytes);
  }
  expect(bytes).toBe(readFileSync(join(golden, 'expected/ranking.json'), 'utf8'));
});

test('the time zone and the locale of the machine change nothing', async () => {
  const here = JSON.stringify(await rankGolden());
  for (const [zone, language] of [
    ['America/New_York', 'tr_TR.UTF-8'],
    ['Pacific/Kiritimati', 'C'],
  ]) {
    vi.stubEnv('TZ', zone);
    vi.stubEnv('LC_ALL', language);
    expect(new Date(0).getTimezoneOffset()).not.toBe(-540);
    expect(JSON.stringify(await rankGolden())).toBe(here);
  }
});

test('shuffled rows give the same ranking but for the digests of the files', async () => {
  using dir = folder();
  const dice = seededDice('shuffle');
  const shuffled = (file: string, head: number) => {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const rows = lines.slice(head).map((line) => ({ line, place: dice.throw() }));
    const sorted = rows.toSorted((a, b) => a.place - b.place).map(({ line }) => line);
    return [...lines.slice(0, head), ...sorted, ''].join('\n');
  };
  const ranking = await rankContent({
    content: smallCentre,
    files: given(
      [dir.write('contacts.csv', shuffled(contacts, 1))],
      [dir.write('events.ndjson', shuffled(events, 0))],
    ),
  });
  const { builtFrom, ...rest } = ranking;
  const { builtFrom: expected, ...expectedRest } = await rankGolden();
  expect(rest).toEqual(expectedRest);
  expect(builtFrom.inputs.map(({ rows }) => rows)).toEqual(expected.inputs.map(({ rows }) => rows));
});

test('every list holds every article of its locale and category exactly once, drafts last', async () => {
  const { lists } = rankingSchema.parse(await rankGolden());
  const ids = (list: string) => lists[list]?.map(({ id }) => id);
  const all = smallCentre.articles.filter(({ locale }) => locale === 'ja').map(({ id }) => id);
  for (const list of ['home:ja', 'contact:ja']) {
    expect(ids(list)?.toSorted()).toEqual(all.toSorted());
    expect(ids(list)?.at(-1)).toBe('card/draft');
  }
  expect(ids('category:card:ja')?.toSorted()).toEqual([
    'card/draft',
    'card/lost',
    'card/new-phone',
  ]);
  expect(ids('home:en')).toEqual(['billing/refund']);
  expect(lists['category:card:en']).toEqual([]);
});

test('the score lies in its interval, and the reason is in the default locale of the site', async () => {
  const { articles, lists } = await rankGolden();
  for (const { score, lo, hi } of Object.values(lists).flat()) {
    expect(lo).toBeLessThanOrEqual(score);
    expect(hi).toBeGreaterThanOrEqual(score);
  }
  expect(articles['billing/refund']?.because).toMatch(
    /^この記事の理由での問い合わせは30日で\d+件。/,
  );
  const english = { ...smallCentre, site: { ...smallCentre.site, locales: ['en', 'ja'] } };
  const { articles: inEnglish } = await rankGolden(english);
  expect(inEnglish['billing/refund']?.because).toMatch(/contacts in 30 days/);
});

test('contacts for unknown reasons are counted and named, free text among them is not', async () => {
  using dir = folder();
  const rows = ['refnd', 'refnd', '田中さんの件'].map(
    (reason, index) => `q${index},2026-10-31T09:00:00+09:00,phone,${reason}`,
  );
  const csv = dir.write('c.csv', ['contact_id,started_at,channel,reason', ...rows].join('\n'));
  const { builtFrom } = await rankContent({
    ...{ content: smallCentre, files: given([csv], []) },
  });
  expect(builtFrom.unknownReasons).toEqual({ contacts: 3, ids: ['refnd'] });
});

test('at most 1 % of bad rows are counted, and listed by place', async () => {
  using dir = folder();
  const rows = Array.from({ length: 200 }, (_, index) => {
    const time = index === 150 ? 'yesterday' : '2026-10-31T09:00:00+09:00';
    return `q${index},${time},phone,refund`;
  });
  const csv = dir.write('c.csv', ['contact_id,started_at,channel,reason', ...rows].join('\n'));
  const rejectsFile = join(dir.path, 'out/rejected.csv');
  const { builtFrom } = await rankContent({
    ...{ content: smallCentre, files: given([csv], []), rejectsFile },
  });
  expect(builtFrom.inputs).toMatchObject([{ file: 'c.csv', rows: 200, rejected: 1 }]);
  expect(readFileSync(rejectsFile, 'utf8')).toBe(
    `file,line,column,field,cause\n"${csv}",152,6,started_at,time\n`,
  );
  await rankContent({
    ...{ content: smallCentre, files: given([contacts], []), rejectsFile },
  });
  expect(existsSync(rejectsFile)).toBe(false);
});

test('more bad rows stop the run, in the language of whoever gave the file', async () => {
  using dir = folder();
  const ndjson = dir.write('e.ndjson', '{"ts":"2026-10-31T09:00:00Z"}\n{"ts":\n');
  const run = rankContent({
    ...{ content: smallCentre, files: given([], [ndjson]), language: 'ja' },
  });
  await expect(run).rejects.toThrow(
    /e\.ndjson:1:1 2 行のうち 2 行が使えません.*\n.*e\.ndjson:1:1 session_id がありません。\n.*e\.ndjson:2:6 1 件の JSON/,
  );
});

test('contacts alone order by demand, events alone by readers, and neither fails', async () => {
  const alone = (files: { contacts: string[]; events: string[] }) =>
    rankContent({ content: smallCentre, files: given(files.contacts, files.events) });
  const byContacts = await alone({ contacts: [contacts], events: [] });
  const byEvents = await alone({ contacts: [], events: [events] });
  for (const { lists, builtFrom } of [byContacts, byEvents]) {
    expect(lists['home:ja']).toHaveLength(6);
    expect(lists['home:ja']?.[0]?.score).toBeGreaterThan(0);
    expect(builtFrom.source).toBe('given');
  }
  expect(byContacts.articles['card/lost']?.exposures).toBe(0);
  expect(byEvents.articles['card/lost']?.exposures).toBeGreaterThan(0);
});

test('a header without rows is no evidence: the writers’ order stands', async () => {
  using dir = folder();
  const csv = dir.write('c.csv', 'contact_id,started_at,channel,reason\n');
  const { lists, articles } = await rankContent({
    ...{ content: smallCentre, files: given([csv], []) },
  });
  expect(lists).toEqual(priorRanking(smallCentre).lists);
  expect(articles['card/lost']?.because).toContain('まだ');
});

test('without data, articles stand by priority, then date, then id, and say so', () => {
  const { lists, articles, builtFrom, worklist } = priorRanking(smallCentre);
  expect(builtFrom).toEqual({ source: 'priors', inputs: [] });
  expect(lists['home:ja']?.map(({ id }) => id)).toEqual([
    ...['billing/refund', 'billing/invoice', 'card/new-phone'],
    ...['card/lost', 'billing/points', 'card/draft'],
  ]);
  expect(lists['home:ja']?.every(({ score, hi }) => score === 0 && hi === 0)).toBe(true);
  expect(articles['billing/refund']?.because).toBe(
    'まだ問い合わせや閲覧のデータがないため、書き手の優先度（5）と新しさの順です。',
  );
  expect(worklist.reasons).toEqual([]);
});

test('a ranking that is written is the ranking that is read', async () => {
  using dir = folder();
  const file = join(dir.path, 'kb/ranking.json');
  const ranking = await rankGolden();
  await writeRanking(file, ranking);
  expect(await readRanking(file)).toEqual(ranking);
});

test.for([
  ['{"version": 1,\n "lists": nope}', /r\.json:2:12 is not JSON from here on/],
  ['{"version": 2}', /r\.json is not a ranking: version/],
] as const)('a ranking file with %s is refused', async ([text, message]) => {
  using dir = folder();
  await expect(readRanking(dir.write('r.json', text))).rejects.toThrow(message);
});
