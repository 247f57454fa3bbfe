import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkOutput, replaceFolder, sweepUnfinished } from '../../src/build/output.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'sakini-'));

test('a build never replaces a folder that holds sources or other files', () => {
  const cwd = folder();
  mkdirSync(join(cwd, 'photos'));
  writeFileSync(join(cwd, 'photos/a.jpg'), '');
  mkdirSync(join(cwd, 'empty'));
  const check = (out: string) => () => {
    checkOutput(out, { cwd, contentRoot: 'content' });
  };
  for (const out of [
    '.',
    '..',
    '/',
    'content',
    'photos',
    'photos/a.jpg',
    'photos/a.jpg/x',
    'content/public',
  ])
    expect(check(out), out).toThrow(/Fix:/);
  for (const out of ['dist', 'empty', '..dist']) expect(check(out), out).not.toThrow();
});

test('the last output is replaced whole', async () => {
  const cwd = folder();
  for (const [name, text] of [
    ['dist', 'old'],
    ['next', 'new'],
  ] as const) {
    mkdirSync(join(cwd, name));
    writeFileSync(join(cwd, name, 'index.html'), text);
  }
  writeFileSync(join(cwd, 'dist/orphan.html'), '');
  await replaceFolder(join(cwd, 'next'), join(cwd, 'dist'));
  expect(readFileSync(join(cwd, 'dist/index.html'), 'utf8')).toBe('new');
  expect(existsSync(join(cwd, 'dist/orphan.html'))).toBe(false);
  expect(existsSync(join(cwd, 'next'))).toBe(false);
});

test('what a killed build left is removed; what a running one writes is not', async () => {
  const cwd = folder();
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  mkdirSync(join(cwd, `.sakini-dist-${gone}`));
  mkdirSync(join(cwd, `.sakini-dist-${process.pid}`));
  await sweepUnfinished(join(cwd, 'dist'));
  expect(existsSync(join(cwd, `.sakini-dist-${gone}`))).toBe(false);
  expect(existsSync(join(cwd, `.sakini-dist-${process.pid}`))).toBe(true);
});

test('an output whose exchange was cut short comes back', async () => {
  const cwd = folder();
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  mkdirSync(join(cwd, `.sakini-dist-${gone}.old`));
  writeFileSync(join(cwd, `.sakini-dist-${gone}.old/index.html`), 'last');
  await sweepUnfinished(join(cwd, 'dist'));
  expect(readFileSync(join(cwd, 'dist/index.html'), 'utf8')).toBe('last');
  expect(existsSync(join(cwd, `.sakini-dist-${gone}.old`))).toBe(false);
});
