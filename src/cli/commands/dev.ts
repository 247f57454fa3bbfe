import { join } from 'node:path';
import { devSite } from '../../build/dev/dev-site.ts';
import { engineFolder } from '../../build/engine-folder.ts';
import { briefFindings, summaryText } from '../print-findings.ts';
import type { Command } from '../run-command.ts';
import { portOf } from './preview.ts';

/** `npm run dev`: a live preview. */
export const devCommand: Command = {
  name: 'dev',
  summary: {
    ja: '下書きも含めて手元で表示します。保存すると画面も変わります',
    en: 'live preview, drafts included; it follows what you save',
  },
  options: {
    port: {
      type: 'string',
      default: '4321',
      value: 'PORT',
      help: { ja: 'ポート（既定: 4321）', en: 'port (default: 4321)' },
    },
  },
  async run({ args, cwd, language, messages, print }) {
    const url = await devSite({
      cwd,
      engine: engineFolder,
      contentRoot: args.text('content') ?? 'content',
      language,
      port: portOf(args.text('port')),
      kb: join(engineFolder, '.kb'),
      onMistake: print,
      onFindings: (findings, files) => {
        briefFindings(findings, messages).forEach(print);
        print(summaryText(findings, files, messages));
      },
    });
    if (url === undefined) return false;
    print(messages.devReady(url));
    return true;
  },
};
