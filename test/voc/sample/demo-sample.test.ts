import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../../src/content/files/read-content.ts';
import { demoSample } from '../../../src/voc/sample/demo-sample.ts';
import { sampleData } from '../../../src/voc/sample/sample-data.ts';

const root = fileURLToPath(new URL('../../../content', import.meta.url));
const committed = (name: string) => readFileSync(`${root}/voc/sample/${name}`, 'utf8');
const { content } = await readContent({ root, cwd: root, language: 'en' });
if (content === undefined) throw new Error('content/ cannot be read');
const sample = sampleData(content, demoSample);

test('the committed sample is what "npm run sample" makes; if not, run it and commit its files', () => {
  // Booleans, so that a difference does not print two megabytes.
  expect(sample.contactsCsv === committed('contacts.csv')).toBe(true);
  expect(sample.eventsNdjson === committed('events.ndjson')).toBe(true);
  expect(sample.layoutCsv === committed('layout.csv')).toBe(true);
});

test('the sample holds about 20,000 rows in at most 3 MB, on articles of every category', () => {
  const { contactsCsv, eventsNdjson } = sample;
  const rows = contactsCsv.split('\n').length + eventsNdjson.split('\n').length;
  expect(rows).toBeGreaterThan(18_000);
  expect(rows).toBeLessThan(22_000);
  expect(contactsCsv.length + eventsNdjson.length).toBeLessThan(3_000_000);
  for (const { id } of content.categories)
    expect(eventsNdjson).toMatch(new RegExp(`"article_id":"${id}/`));
  expect(contactsCsv).toMatch(/,\d{3,},(ja|en)$/m);
});
