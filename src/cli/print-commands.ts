import type { Command } from './run-command.ts';

/** Prints what commands there are, in the language of the environment. */
export function printCommands(commands: readonly Command[]): void {
  const language = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  const tongue = language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
  for (const { name, summary } of commands)
    process.stdout.write(`npm run ${name.padEnd(12)} ${summary[tongue]}\n`);
  process.stdout.write('npm run NAME -- --help\n');
}
