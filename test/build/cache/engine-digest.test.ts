import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { engineDigest } from '../../../src/build/cache/engine-digest.ts';
import { contentRoot } from '../../support/content-root.ts';

const files = {
  'package-lock.json': '{}',
  'src/text/a.ts': 'a',
  'src/text/deep/b.ts': 'b',
  'src/site/c.ts': 'c',
  'src/build/one.ts': '1',
};
const parts = ['src/text', 'src/build/one.ts'];

test('it changes with every file of its parts, with their names, and with the versions of packages', () => {
  const engine = contentRoot(files);
  const digest = () => engineDigest(engine, parts);
  const seen = new Set([digest()]);
  const changes = [
    () => writeFileSync(join(engine, 'src/text/deep/b.ts'), 'other'),
    () => writeFileSync(join(engine, 'src/text/new.ts'), ''),
    () => renameSync(join(engine, 'src/text/new.ts'), join(engine, 'src/text/newer.ts')),
    () => rmSync(join(engine, 'src/text/a.ts')),
    () => writeFileSync(join(engine, 'src/build/one.ts'), '2'),
    () => writeFileSync(join(engine, 'package-lock.json'), '{ }'),
  ];
  for (const change of changes) {
    change();
    seen.add(digest());
  }
  expect(seen.size).toBe(changes.length + 1);
});

test('it does not change with other files, nor with the folder that the engine is in', () => {
  const engine = contentRoot(files);
  const before = engineDigest(engine, parts);
  writeFileSync(join(engine, 'src/site/c.ts'), 'other');
  expect(engineDigest(engine, parts)).toBe(before);
  expect(engineDigest(contentRoot(files), parts)).toBe(before);
});

test('text does not move from one file to the next unseen', () => {
  const one = contentRoot({ 'package-lock.json': '', 'src/text/a.ts': 'xy', 'src/text/b.ts': '' });
  const two = contentRoot({ 'package-lock.json': '', 'src/text/a.ts': 'x', 'src/text/b.ts': 'y' });
  expect(engineDigest(one, ['src/text'])).not.toBe(engineDigest(two, ['src/text']));
});

test('a part that there is not counts nothing', () => {
  expect(engineDigest(contentRoot(files), ['src/gone'])).toMatch(/^[0-9a-f]{32}$/);
});
