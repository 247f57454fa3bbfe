import { join, relative, resolve } from 'node:path';
import { engineFolder } from '../../build/engine-folder.ts';
import { readContent } from '../../content/files/read-content.ts';
import { UsageError } from '../arguments.ts';
import { findingText } from '../print-findings.ts';
import type { Command } from '../run-command.ts';
import { vocOptions } from '../voc-options.ts';
import { rowLines, sourceText } from './build.ts';
import { vocFilesOf } from './voc-data.ts';

/** `npm run report`: what the web did, for whoever leads support. */
export const reportCommand: Command = {
  name: 'report',
  summary: {
    ja: '自己解決のレポート（HTML・Markdown・CSV）を書き出します',
    en: 'writes the self-service report (HTML, Markdown, CSV)',
  },
  options: {
    ...vocOptions,
    out: {
      type: 'string',
      default: '.kb/reports',
      value: 'DIR',
      help: {
        ja: '出力先のフォルダー（既定: .kb/reports）',
        en: 'folder of the output (default: .kb/reports)',
      },
    },
    'call-charge': {
      type: 'string',
      value: 'AMOUNT',
      help: {
        ja: '通話料を無料にしたとき、1分あたりこちらが払う額（通貨は site.yaml）',
        en: 'what a minute would cost you if calls were free for callers (currency of site.yaml)',
      },
    },
  },
  async run(context) {
    const { args, cwd, nowMs, language, messages, print } = context;
    const callCharge = chargeOf(args.text('call-charge'), messages.badCharge);
    const root = resolve(cwd, args.text('content') ?? 'content');
    const { content, findings } = await readContent({ root, cwd, language });
    if (content === undefined) {
      for (const finding of findings) print(findingText(finding, messages));
      return false;
    }
    const files = await vocFilesOf(context, root);
    if (files === undefined) throw new UsageError(messages.nothingToReport);
    const { writeReport } = await import('../../voc/report/write-report.ts');
    const rejectsFile = join(engineFolder, '.kb/rejected.csv');
    const out = resolve(cwd, args.text('out') ?? '.kb/reports');
    const source = { content, files, language, callCharge, rejectsFile, nowMs };
    const { report, pages } = await writeReport(source, out);
    print(messages.phaseReport(sourceText(report.built, messages)));
    rowLines(report.built, messages).forEach(print);
    print(messages.reported(pages.map((file) => relative(cwd, file)).join(', ')));
    return true;
  },
};

/** @throws {UsageError} what is no amount of money */
function chargeOf(given: string | undefined, bad: (given: string) => string): number | undefined {
  if (given === undefined) return undefined;
  const charge = /^\d{1,6}(\.\d{1,4})?$/.test(given) ? Number(given) : 0;
  if (charge <= 0) throw new UsageError(bad(given));
  return charge;
}
