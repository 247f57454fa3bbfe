import { runCommand } from '../src/cli/run-command.ts';
import { benchCommand } from '../test/bench/bench-command.ts';

// The first word says what is measured; builds are all there is so far.
if (process.argv[2] === 'build') process.argv.splice(2, 1);
await runCommand(benchCommand);
