import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vocMessagesOf } from '../../../src/i18n/voc-messages.ts';
import { rankingSchema, type Ranking } from '../../../src/model/ranking.ts';
import { recordRanking } from '../../../src/voc/record/record-ranking.ts';
import { article, folder, helpCentre } from '../fixture.ts';

const content = helpCentre({
  articles: [
    article('billing/refund', { title: '返金の時期', reasons: ['refund'] }),
    article('billing/invoice', { title: '請求書 [PDF]', reasons: ['invoice'] }),
  ],
  reasons: ['billing/refund', 'billing/invoice'],
  site: { locales: ['ja'] },
});
const numbers = { demand: 41, exposures: 50, settled: 30, towardContact: 11 };
const articleEntry = (because: string) => ({
  ...{ score: 12.5, lo: 3, hi: 30, because, ...numbers },
  ...{ escalations: 4, yes: 3, no: 2, solvesForMost: true as const },
});
const rankingOf = (...ids: readonly string[]): Ranking => ({
  version: 1,
  builtFrom: {
    source: 'given',
    inputs: [{ file: 'contacts.csv', sha256: 'abc', rows: 9, rejected: 0 }],
    ...{ from: '2026-10-01', to: '2026-10-31' },
  },
  lists: { 'home:ja': ids.map((id) => ({ id, score: 12.5, lo: 3, hi: 30 })) },
  articles: {
    'billing/refund': articleEntry('返金の電話が30日で41件。'),
    'billing/invoice': articleEntry('請求書の電話が30日で20件。'),
  },
  worklist: { reasons: ['refund'], repair: [], stale: [] },
});
const options = { content, day: '2026-10-01', messages: vocMessagesOf('ja') };
const [refund, invoice] = ['billing/refund', 'billing/invoice'];

test('a record holds the order and the reasons, and no number unless site.yaml allows it', async () => {
  using dir = folder();
  await recordRanking(rankingOf(refund, invoice), { ...options, root: dir.path });
  const text = readFileSync(join(dir.path, 'voc/ranking.json'), 'utf8');
  const record = rankingSchema.parse(JSON.parse(text));
  expect(record.lists['home:ja']?.map(({ id }) => id)).toEqual([refund, invoice]);
  expect(record.articles[refund]).toMatchObject({ score: 0, exposures: 0, solvesForMost: true });
  expect(record.articles[refund]?.because).toBe('返金の電話が30日で41件。');
  expect(text).not.toMatch(/12\.5|abc/);
  const open = { ...content, site: { ...content.site } };
  open.site.ranking = { ...content.site.ranking, publishNumbers: true };
  await recordRanking(rankingOf(refund, invoice), { ...options, content: open, root: dir.path });
  expect(readFileSync(join(dir.path, 'voc/ranking.json'), 'utf8')).toMatch(/12\.5/);
});

test('what moved is told with how far and why, and titles never break the Markdown', async () => {
  using dir = folder();
  const root = dir.path;
  const first = await recordRanking(rankingOf(refund), { ...options, root });
  expect(first.moves).toContain('**返金の時期** 新しく1位に入った');
  const { moves, moved } = await recordRanking(rankingOf(invoice, refund), {
    ...{ ...options, root, day: '2026-10-08' },
  });
  expect(moved).toBe(1);
  expect(moves).toBe(
    [
      '# 記事の並び順の変更',
      '',
      '## 試験 (ja)',
      '',
      '- **請求書 \\[PDF\\]** 新しく1位に入った: 請求書の電話が30日で20件。',
      '- **返金の時期** 1つ下がった（1位→2位）: 返金の電話が30日で41件。',
      '',
    ].join('\n'),
  );
  const third = await recordRanking(rankingOf(invoice), { ...options, root, day: '2026-10-09' });
  expect(third.moves).toContain('**返金の時期** 一覧から外れた\n');
  const layout = readFileSync(join(root, 'voc/layout.csv'), 'utf8');
  expect(layout).toContain('2026-10-01,2026-10-08,home:ja,1,billing/refund');
  expect(layout).toContain('2026-10-09,,home:ja,1,billing/invoice');
});

test('the same order recorded again moves nothing and changes no byte', async () => {
  using dir = folder();
  const root = dir.path;
  const files = (await recordRanking(rankingOf(refund, invoice), { ...options, root })).files;
  const bytes = files.map((file) => readFileSync(file, 'utf8'));
  const again = await recordRanking(rankingOf(refund, invoice), {
    ...{ ...options, root, day: '2026-10-20' },
  });
  expect(again.moved).toBe(0);
  expect(again.moves).toContain('並び順は変わっていません');
  expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(bytes);
});
