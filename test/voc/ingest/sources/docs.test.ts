import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sources } from '../../../../src/voc/ingest/sources/all-sources.ts';
import { converted } from './converting.ts';
import { convertedEvents } from './converting-events.ts';

/** The sections of a page about one system each, with their examples of data. */
function sections(name: string) {
  const text = readFileSync(join(import.meta.dirname, '../../../../docs', name), 'utf8');
  return text
    .split(/^### /m)
    .slice(1)
    .map((section) => ({
      name: section.split('\n')[0] ?? '',
      examples: [...section.matchAll(/^```(?:csv|json)?\n([^]*?)^```$/gm)].map(
        ([, example = '']) => example,
      ),
    }));
}

describe.each(['ingest.md', 'ingest.ja.md'])('%s', (page) => {
  test('has a section about each source, in the order of the help', () => {
    expect(sections(page).map(({ name }) => name)).toEqual(sources.map(({ name }) => name));
  });

  test.each(sections(page).filter(({ examples }) => examples.length > 0))(
    'the example of $name is read as it stands',
    async ({ name, examples }) => {
      const source = sources.find((one) => one.name === name);
      for (const example of examples) {
        if (source?.kind === 'contacts') {
          const { files, written } = await converted(source, example);
          expect([files[0]?.rejected, written]).toEqual([0, 1]);
        } else if (source?.kind === 'events') {
          const { files, written } = await convertedEvents(source, { texts: [example] });
          expect([files[0]?.rejected, written]).toEqual([0, 1]);
        }
      }
    },
  );
});
