import { previewCommand } from '../src/cli/commands/preview.ts';
import { runCommand } from '../src/cli/run-command.ts';

await runCommand(previewCommand);
