import { expect, test } from 'vitest';
import { latest } from '../../../src/search/query/latest.ts';

/** A function that answers each call when the test says so. */
function controlled() {
  const calls = new Map<string, PromiseWithResolvers<string>>();
  const run = (query: string) => {
    const call = Promise.withResolvers<string>();
    calls.set(query, call);
    return call.promise;
  };
  return { run: latest(run), calls };
}

test('an answer that comes after a later question is dropped', async () => {
  const { run, calls } = controlled();
  const [first, second] = [run('a'), run('ab')];
  calls.get('ab')?.resolve('AB');
  calls.get('a')?.resolve('A');
  expect(await second).toBe('AB');
  expect(await first).toBeUndefined();
});

test('an overtaken answer is dropped even when it comes first', async () => {
  const { run, calls } = controlled();
  const [first, second] = [run('a'), run('ab')];
  calls.get('a')?.resolve('A');
  expect(await first).toBeUndefined();
  calls.get('ab')?.resolve('AB');
  expect(await second).toBe('AB');
});

test('only the failure of the latest question counts', async () => {
  const { run, calls } = controlled();
  const [first, second] = [run('a'), run('ab')];
  calls.get('a')?.reject(new Error('lost'));
  expect(await first).toBeUndefined();
  calls.get('ab')?.reject(new Error('offline'));
  await expect(second).rejects.toThrow('offline');
});
