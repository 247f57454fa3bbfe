import { expect, test } from 'vitest';
import { hashOfText, nameHash, noHash } from '../../../src/voc/count/name-hash.ts';

test('a million names that differ by little have a million hashes', () => {
  const hashes = new Set<number>();
  for (let at = 0; at < 500_000; at += 1) {
    hashes.add(nameHash(Buffer.from(`s${at.toString(36).padStart(8, '0')}`)));
    hashes.add(nameHash(Buffer.from(`k${at.toString(36).padStart(8, '0')}`)));
  }
  expect(hashes.size).toBe(1_000_000);
  expect([...hashes].every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true);
});

test('hashes use all of their 53 bits about alike', () => {
  const ones = Array.from({ length: 53 }, () => 0);
  const names = 20_000;
  for (let at = 0; at < names; at += 1) {
    const bits = BigInt(hashOfText(`c${at}`));
    ones.forEach((_, bit) => (ones[bit] = (ones[bit] ?? 0) + Number((bits >> BigInt(bit)) & 1n)));
  }
  // Five standard errors of a fair coin: sqrt(names) / 2 each.
  const tolerance = 2.5 * Math.sqrt(names);
  for (const count of ones) expect(Math.abs(count - names / 2)).toBeLessThan(tolerance);
});

test('no name has no hash', () => {
  expect(hashOfText('')).toBe(noHash);
  expect(hashOfText(undefined)).toBe(noHash);
});
