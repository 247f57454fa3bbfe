import { reportCommand } from '../src/cli/commands/report.ts';
import { runCommand } from '../src/cli/run-command.ts';

await runCommand(reportCommand);
