import { expect, test } from 'vitest';
import { rowLines } from '../../src/cli/commands/build.ts';
import { toolMessagesOf } from '../../src/i18n/tool-messages.ts';

const input = { file: 'contacts.csv', sha256: '', rows: 10, rejected: 1 };

test('times without an offset, files that mix both, and contradicting rows are said', () => {
  const { cli } = toolMessagesOf('en');
  expect(rowLines({ inputs: [] }, cli)).toEqual([]);
  expect(rowLines({ inputs: [input] }, cli)).toEqual(['Read 10 rows, rejected 1.']);
  const [, all, mixed, doubled] = rowLines(
    {
      inputs: [
        { ...input, localTimes: 9 },
        { ...input, localTimes: 4 },
      ],
      conflicts: 3,
    },
    cli,
  );
  expect(all).toContain('9 rows say no offset');
  expect(mixed).toContain('4 rows say no offset and 5 do');
  expect(doubled).toContain('3 rows of contacts have the contact_id of another row');
});

test('the same is said in Japanese', () => {
  const lines = rowLines(
    { inputs: [{ ...input, localTimes: 4 }], conflicts: 3 },
    toolMessagesOf('ja').cli,
  );
  expect(lines.join('\n')).toMatch(/時差のない行が 4 行、ある行が 5 行[^]*3 行は/);
});
