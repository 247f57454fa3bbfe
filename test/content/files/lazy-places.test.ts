import { expect, test } from 'vitest';
import { lazyPlaces, noPlaces, type KnownPlaces } from '../../../src/content/files/lazy-places.ts';
import type { YamlSource } from '../../../src/content/yaml-source.ts';

type PositionOf = YamlSource['positionOf'];

/** Exact places: the line is the length of the path, the column tells keys from values. */
const exact: PositionOf = (path, part = 'value') => ({
  file: 'a.yaml',
  line: path.length + 1,
  column: part === 'key' ? 1 : 9,
});

/** Places of a file that was read before, and how often it was read again. */
function unread(memory: Map<string, KnownPlaces>, read: () => PositionOf | undefined = () => exact) {
  let reads = 0;
  const places = lazyPlaces({
    file: 'a.yaml',
    name: 'a.yaml digest',
    memory,
    read() {
      reads += 1;
      return Promise.resolve(read());
    },
  });
  return { ...places, reads: () => reads };
}

test('a file that was just read knows every place, and is not read again', async () => {
  const memory = new Map<string, KnownPlaces>();
  const places = lazyPlaces({
    file: 'a.yaml',
    name: 'a.yaml digest',
    memory,
    exact,
    read: () => Promise.reject(new Error('It is known.')),
  });
  expect(places.positionOf(['a', 0])).toEqual({ file: 'a.yaml', line: 3, column: 9 });
  expect(await places.locate()).toBe(false);
  expect(places.positionOf(['a', 0])).toEqual({ file: 'a.yaml', line: 3, column: 9 });
});

test('nothing is read where no place was asked for', async () => {
  const places = unread(new Map());
  expect(await places.locate()).toBe(false);
  expect(places.reads()).toBe(0);
});

test('a place that is not known is the start of the file until the file is read again', async () => {
  const places = unread(new Map());
  expect(places.positionOf(['a'])).toEqual({ file: 'a.yaml', line: 1, column: 1 });
  expect(await places.locate()).toBe(true);
  expect(places.positionOf(['a'])).toEqual({ file: 'a.yaml', line: 2, column: 9 });
  expect(places.positionOf(['a'], 'key')).toEqual({ file: 'a.yaml', line: 2, column: 1 });
  expect(await places.locate()).toBe(false);
  expect(places.reads()).toBe(1);
});

test('places that were asked for once are known the next time, and only those', async () => {
  const memory = new Map<string, KnownPlaces>();
  const first = unread(memory);
  first.positionOf(['a', 'b']);
  await first.locate();
  first.positionOf(['a', 'b']);
  const second = unread(memory);
  expect(second.positionOf(['a', 'b'])).toEqual({ file: 'a.yaml', line: 3, column: 9 });
  expect(await second.locate()).toBe(false);
  second.positionOf(['a', 'b'], 'key');
  expect(await second.locate()).toBe(true);
});

test('a file that is gone when it is read again has no places', async () => {
  const places = unread(new Map(), () => undefined);
  places.positionOf(['a']);
  expect(await places.locate()).toBe(false);
});

test('a file that there is not has its start as its only place', async () => {
  const { positionOf, locate } = noPlaces('b.yaml');
  expect(positionOf(['a', 1])).toEqual({ file: 'b.yaml', line: 1, column: 1 });
  expect(await locate()).toBe(false);
});
