import { expect, test } from 'vitest';
import { readArguments, UsageError, type Options } from '../../src/cli/arguments.ts';

const help = { ja: '', en: '' };
const options: Options = {
  out: { type: 'string', default: 'dist', help },
  contacts: { type: 'string', multiple: true, help },
  strict: { type: 'boolean', help },
};

test('an option with many values takes all that a shell expands', () => {
  const args = readArguments(['--contacts', 'a.csv', 'b.csv', '--strict'], options);
  expect(args.texts('contacts')).toEqual(['a.csv', 'b.csv']);
  expect(args.flag('strict')).toBe(true);
  expect(args.text('out')).toBe('dist');
});

test('the same option may also be repeated', () => {
  const args = readArguments(['--contacts', 'a.csv', '--contacts', 'b.csv'], options);
  expect(args.texts('contacts')).toEqual(['a.csv', 'b.csv']);
});

test.each([[['--outt', 'x']], [['--out']], [['stray']], [['--strict', 'stray']]])(
  '%j is wrong usage',
  (argv) => {
    expect(() => readArguments(argv, options)).toThrow(UsageError);
  },
);
