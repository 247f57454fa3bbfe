import { lintCommand } from '../src/cli/commands/lint.ts';
import { runCommand } from '../src/cli/run-command.ts';

await runCommand(lintCommand);
