import { devCommand } from '../src/cli/commands/dev.ts';
import { runCommand } from '../src/cli/run-command.ts';

await runCommand(devCommand);
