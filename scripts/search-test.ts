import { searchTestCommand } from '../src/cli/commands/search-test.ts';
import { runCommand } from '../src/cli/run-command.ts';

await runCommand(searchTestCommand);
