import { expect, test } from 'vitest';
import { formatsOf } from '../../../src/voc/report/formats.ts';

test.for([
  ['ja', '−7.6～+176.3', '−2.7～+3.1 ポイント'],
  ['en', '−7.6 to +176.3', '−2.7 to +3.1 points'],
])('differences have their sign, and no hyphen, in %s', ([language = '', rates, points]) => {
  const { perThousandMore, points: pointsOf } = formatsOf(language, 'JPY');
  expect(perThousandMore(-0.0076, 0.1763)).toBe(rates);
  expect(pointsOf(-0.027, 0.031)).toBe(points);
});
