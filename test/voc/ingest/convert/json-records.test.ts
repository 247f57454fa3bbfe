import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonRecords, textsAt } from '../../../../src/voc/ingest/convert/json-records.ts';

const isWrapper = (name: string) => name === 'tickets';

async function records(text: string, pieceLength = 7) {
  async function* pieces() {
    for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
  }
  const found = [];
  for await (const block of jsonRecords(pieces(), isWrapper)) found.push(...block);
  return found;
}

const objects = fc.array(
  fc.record({
    id: fc.nat(),
    text: fc.string(),
    tickets: fc.option(fc.constant([{ id: -1 }])),
    list: fc.array(fc.string()),
  }),
);
/** Without `tickets` at the top, which would be a wrapper where the object stands alone. */
const bare = objects.map((list) =>
  list.map(({ tickets, ...rest }) => ({ ...rest, inner: { tickets } })),
);
const piece = fc.integer({ min: 1, max: 40 });
const values = (found: readonly { value: unknown }[]) => found.map(({ value }) => value);

test('a list, a wrapped list, pretty or not, and one object a line are the same records', async () => {
  await fc.assert(
    fc.asyncProperty(bare, piece, async (list, length) => {
      const expected: unknown = JSON.parse(JSON.stringify(list));
      expect(values(await records(JSON.stringify(list), length))).toEqual(expected);
      expect(values(await records(JSON.stringify(list, null, 2), length))).toEqual(expected);
      const wrapped = { count: 2, meta: { tickets: 1 }, tickets: list, next: null };
      expect(values(await records(JSON.stringify(wrapped, null, 2), length))).toEqual(expected);
      expect(values(await records(JSON.stringify(wrapped), length))).toEqual(expected);
      const lines = list.map((one) => `${JSON.stringify(one)}\n`).join('');
      expect(values(await records(lines, length))).toEqual(expected);
    }),
  );
});

test('records know the line on which they start', async () => {
  expect((await records('{"a":1}\n\n{"a":2}\n')).map(({ line }) => line)).toEqual([1, 3]);
  const pretty = JSON.stringify({ tickets: [{ a: 1 }, { a: 2 }] }, null, 1);
  expect((await records(pretty)).map(({ line }) => line)).toEqual([3, 6]);
});

test('a broken line is one broken record, and the next line is whole again', async () => {
  const found = await records('{"a":1}\n{"a":\n{"a":3}\n');
  expect(found.map(({ line, value }) => [line, value])).toEqual([
    [1, { a: 1 }],
    [2, undefined],
    [3, { a: 3 }],
  ]);
});

test('a document that is cut off ends in a broken record', async () => {
  const found = await records('{"tickets":[\n{"a":1},\n{"a":');
  expect(found.map(({ line, value }) => [line, value])).toEqual([
    [2, { a: 1 }],
    [3, undefined],
  ]);
});

test('a path leads through objects, lists, and lists of fields with ids', () => {
  const record = {
    via: { channel: 4 },
    tags: ['a', 'b'],
    custom_fields: [
      { id: 360, value: 'x' },
      { id: 361, value: null },
    ],
    params: [{ key: 'page', value: { string_value: 'y' } }],
  };
  expect(textsAt(record, 'via.channel')).toEqual(['4']);
  expect(textsAt(record, 'tags')).toEqual(['a', 'b']);
  expect(textsAt(record, 'custom_fields.360')).toEqual(['x']);
  expect(textsAt(record, 'custom_fields.361')).toEqual([]);
  expect(textsAt(record, 'params.page.string_value')).toEqual(['y']);
  expect(textsAt(record, 'none.at.all')).toEqual([]);
});
