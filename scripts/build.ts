import { buildCommand } from '../src/cli/commands/build.ts';
import { runCommand } from '../src/cli/run-command.ts';

await runCommand(buildCommand);
