import { rankCommand } from '../src/cli/commands/rank.ts';
import { runCommand } from '../src/cli/run-command.ts';

await runCommand(rankCommand);
