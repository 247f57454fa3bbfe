import { startCommand } from '../src/cli/start-command.ts';

await startCommand(async () => (await import('../src/cli/commands/dev.ts')).devCommand);
