import { buildCommand } from '../src/cli/commands/build.ts';
import { devCommand } from '../src/cli/commands/dev.ts';
import { ingestCommand } from '../src/cli/commands/ingest.ts';
import { lintCommand } from '../src/cli/commands/lint.ts';
import { newCommand } from '../src/cli/commands/new.ts';
import { previewCommand } from '../src/cli/commands/preview.ts';
import { rankCommand } from '../src/cli/commands/rank.ts';
import { reportCommand } from '../src/cli/commands/report.ts';
import { searchTestCommand } from '../src/cli/commands/search-test.ts';
import { worklistCommand } from '../src/cli/commands/worklist.ts';
import { printCommands } from '../src/cli/print-commands.ts';
import { benchCommand } from '../test/bench/bench-command.ts';

printCommands([
  devCommand,
  buildCommand,
  previewCommand,
  lintCommand,
  rankCommand,
  reportCommand,
  worklistCommand,
  ingestCommand({ now: Date.now(), secret: undefined }),
  searchTestCommand,
  newCommand,
  benchCommand,
]);
