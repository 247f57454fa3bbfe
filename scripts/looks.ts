import { runCommand } from '../src/cli/run-command.ts';
import { looksCommand } from '../test/bench/looks/looks-command.ts';

await runCommand(looksCommand);
