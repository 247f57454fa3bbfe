import { expect, test } from 'vitest';
import { contactsPerProblem } from '../../../src/voc/estimate/repeat-contacts.ts';

const row = (keyed: number, episodes: number) => ({
  channel: 'phone',
  contacts: 2 * keyed,
  keyed,
  episodes,
});

test('contacts with a key ÷ the problems that they are about', () => {
  expect(contactsPerProblem([row(100, 80), row(50, 20)])).toBeCloseTo(1.5, 9);
});

test('assumed where few contacts carry a key', () => {
  expect(contactsPerProblem([])).toBe(1.2);
  expect(contactsPerProblem([row(60, 40)])).toBe(1.2);
});
