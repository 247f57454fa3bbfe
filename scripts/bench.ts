import { runCommand } from '../src/cli/run-command.ts';
import { benchCommand } from '../test/bench/bench-command.ts';
import { pageBenchCommand, tasksBenchCommand } from '../test/bench/page/page-command.ts';
import { searchBenchCommand } from '../test/bench/search/search-command.ts';
import { vocBenchCommand } from '../test/bench/voc/voc-command.ts';

// The first word says what is measured; builds where there is none.
const commands = new Map([
  ['build', benchCommand],
  ['page', pageBenchCommand],
  ['search', searchBenchCommand],
  ['tasks', tasksBenchCommand],
  ['voc', vocBenchCommand],
]);
const command = commands.get(process.argv[2] ?? '');
if (command) process.argv.splice(2, 1);
await runCommand(command ?? benchCommand);
