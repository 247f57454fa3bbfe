import { newCommand } from '../src/cli/commands/new.ts';
import { runCommand } from '../src/cli/run-command.ts';

await runCommand(newCommand);
