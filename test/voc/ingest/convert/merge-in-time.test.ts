import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeInTime } from '../../../../src/voc/ingest/convert/merge-in-time.ts';

async function merged(lists: readonly (readonly number[])[], blockLength: number) {
  let open = 0;
  let most = 0;
  const series = lists
    .filter((list) => list.length > 0)
    .map((list) => ({
      first: list[0] ?? 0,
      open: async function* () {
        open += 1;
        most = Math.max(most, open);
        for (let at = 0; at < list.length; at += blockLength) {
          yield [];
          yield list.slice(at, at + blockLength).map((time) => ({ at: time }));
        }
        open -= 1;
      },
    }));
  const times: number[] = [];
  for await (const items of mergeInTime(series)) times.push(...items.map(({ at }) => at));
  return { times, most };
}

test('series that are in order are one series in order, whatever their blocks', async () => {
  const times = fc.array(fc.nat(100)).map((list) => list.toSorted((a, b) => a - b));
  await fc.assert(
    fc.asyncProperty(fc.array(times), fc.integer({ min: 1, max: 5 }), async (lists, length) => {
      const expected = lists.flat().toSorted((a, b) => a - b);
      expect((await merged(lists, length)).times).toEqual(expected);
    }),
  );
});

test('what is out of order in one file is kept', async () => {
  expect((await merged([[3, 1, 2]], 2)).times.toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
});

test('only series that overlap are open at once', async () => {
  const { most } = await merged(
    [
      [1, 2],
      [10, 11],
      [20, 21],
      [30, 31],
    ],
    1,
  );
  expect(most).toBe(1);
  expect((await merged([[1, 12], [10, 11], [20, 31], [30]], 1)).most).toBe(2);
});
