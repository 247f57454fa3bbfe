import { worklistCommand } from '../src/cli/commands/worklist.ts';
import { runCommand } from '../src/cli/run-command.ts';

await runCommand(worklistCommand);
