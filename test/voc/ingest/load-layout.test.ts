import { expect, test } from 'vitest';
import { vocMessagesOf } from '../../../src/i18n/voc-messages.ts';
import { buildSpans } from '../../../src/voc/count/layout.ts';
import { loadLayout } from '../../../src/voc/ingest/load-layout.ts';
import { folder } from '../fixture.ts';

const head = 'valid_from,valid_to,list_id,position,article_id';
const settings = { messages: vocMessagesOf('en') };
async function loaded(...lines: readonly string[]) {
  using dir = folder();
  return await loadLayout(dir.write('layout.csv', [...lines, ''].join('\n')), settings);
}
const day = (date: string) => Date.parse(date) / 86_400_000;

test('places come in order, and a layout stands until its end or the next one', async () => {
  const { layout, files } = await loaded(
    head,
    '2026-10-08,,home:ja,2,billing/a',
    '2026-10-08,,home:ja,1,billing/b',
    '2026-10-01,2026-10-06,home:ja,1,billing/a',
    '2026-10-01,,category:billing:ja,1,billing/a',
  );
  expect(layout.places.map(({ article, position }) => [article, position])).toEqual([
    ['billing/a', 1],
    ['billing/a', 1],
    ['billing/b', 1],
    ['billing/a', 2],
  ]);
  expect(buildSpans(layout).slice(1)).toEqual([
    { list: 'home:ja', from: day('2026-10-01'), to: day('2026-10-06') },
    { list: 'home:ja', from: day('2026-10-08'), to: 1_000_000 },
  ]);
  expect(files[0]).toMatchObject({ rows: 4, rejects: [] });
});

test('other columns are refused with what should stand there', async () => {
  await expect(loaded('valid_from,list_id,position,article_id')).rejects.toThrow('valid_to');
  await expect(loaded(`${head},note`)).rejects.toThrow(/There is no column/);
});

test('rows that make no sense are kept apart, and too many of them stop', async () => {
  const good = Array.from(
    { length: 200 },
    (_, at) => `2026-10-01,,home:ja,${at + 1},billing/a${at}`,
  );
  const { files } = await loaded(head, ...good, '2026-10-01,,home:ja,0,billing/x');
  expect(files[0]?.rejects).toMatchObject([{ line: 202, field: 'position' }]);
  await expect(loaded(head, 'soon,,home:ja,1,billing/x')).rejects.toThrow(/valid_from/);
});
