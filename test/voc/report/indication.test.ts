import { expect, test } from 'vitest';
import { reportContent } from '../../../src/voc/report/report-content.ts';
import { article, folder, given, helpCentre } from '../fixture.ts';

const reasons = Array.from({ length: 12 }, (_, at) => `r${at}`);
const content = helpCentre({
  articles: reasons.map((reason) => article(`a/${reason}`, { title: reason, reasons: [reason] })),
  reasons: reasons.map((reason) => `a/${reason}`),
});
const firstDay = Date.UTC(2026, 6, 6);
/** Noon of a day of a week, in Tokyo. */
const noon = (week: number, day: number) =>
  new Date(firstDay + (week * 7 + day) * 86_400_000).toISOString().slice(0, 10) + 'T12:00:00+09:00';
const weeks = Array.from({ length: 12 }, (_, week) => week);
/** How often an article was read in a week: each reason in a rhythm of its own. */
const reads = (reason: number, week: number) => 2 + ((reason * 5 + week * 7) % 11);

const contacts = weeks.flatMap((week) =>
  reasons.flatMap((reason, r) =>
    Array.from(
      { length: 4 + 2 * (11 - reads(r, week)) },
      (_, n) => `${week}-${r}-${n},${noon(week, n % 7)},phone,${reason}`,
    ),
  ),
);
const events = weeks.flatMap((week) =>
  reasons.flatMap((reason, r) =>
    Array.from({ length: reads(r, week) }, (_, n) =>
      JSON.stringify({
        ...{ ts: noon(week, n % 7), session_id: `s${week}-${r}-${n}`, type: 'article_view' },
        ...{ locale: 'ja', article_id: `a/${reason}` },
      }),
    ),
  ),
);

test('without ties and layouts the weeks say what they can, as an indication', async () => {
  using dir = folder();
  const head = 'contact_id,started_at,channel,reason';
  const files = given(
    [dir.write('c.csv', [head, ...contacts, ''].join('\n'))],
    [dir.write('e.ndjson', `${events.join('\n')}\n`)],
  );
  const report = await reportContent({ content, files });
  expect(report.evidence).toMatchObject({ links: false, layout: false });
  // Whoever reads more calls less here, by the way the rows were made.
  expect(report.indication?.hi).toBeLessThan(0);
  const layout = dir.write(
    'layout.csv',
    'valid_from,valid_to,list_id,position,article_id\n2026-07-06,,home:ja,1,a/r0\n',
  );
  const told = await reportContent({ content, files: { ...files, layout } });
  expect(told.indication).toBeUndefined();
});
