import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipPassage } from '../../../src/search/query/clip-passage.ts';

test('a short text stays as it is', () => {
  const passage = { text: '短い文', spans: [[0, 2] as const] };
  expect(clipPassage(passage, 10)).toBe(passage);
});

test('a long text is cut around its marks', () => {
  const text = `${'あ'.repeat(50)}再発行${'い'.repeat(50)}`;
  const { text: cut, spans } = clipPassage({ text, spans: [[50, 53]] }, 24);
  expect(cut).toMatch(/^…あ+再発行い+…$/);
  expect(spans.map(([start, end]) => cut.slice(start, end))).toEqual(['再発行']);
});

test('a text without marks is cut at its end', () => {
  expect(clipPassage({ text: 'あ'.repeat(30), spans: [] }, 10).text).toBe(`${'あ'.repeat(10)}…`);
});

test('an English text is cut between words', () => {
  const text = 'One two three four five six seven eight nine ten eleven twelve';
  expect(clipPassage({ text, spans: [] }, 30).text).toBe('One two three four five six…');
});

test('marks stay on the same words, inside the cut text, and no character is torn', () => {
  const text = fc.string({ unit: fc.constantFrom('あ', '漢', '😀', 'a', ' '), maxLength: 80 });
  const numbers = fc.tuple(fc.nat(79), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(text, numbers, fc.integer({ min: 12, max: 40 }), (original, [at, size], length) => {
      const end = Math.min(at + size, original.length);
      fc.pre(at < end && /^(?![\uDC00-\uDFFF])/.test(original.slice(at)));
      const { text: cut, spans } = clipPassage({ text: original, spans: [[at, end]] }, length);
      for (const [from, to] of spans) {
        expect(to).toBeLessThanOrEqual(cut.length);
        expect(original.slice(at, end)).toContain(cut.slice(from, to));
      }
      expect(cut.isWellFormed()).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(Math.max(length + 2, original.length));
    }),
  );
});
