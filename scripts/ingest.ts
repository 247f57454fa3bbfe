import { ingestCommand } from '../src/cli/commands/ingest.ts';
import { runCommand } from '../src/cli/run-command.ts';

await runCommand(
  ingestCommand({ now: Date.now(), secret: process.env['KB_KEY_SECRET'] || undefined }),
);
