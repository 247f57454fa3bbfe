import { checkSite } from '../../build/check-site.ts';
import { engineFolder } from '../../build/engine-folder.ts';
import { UsageError } from '../arguments.ts';
import { findingText, githubFindings, summaryText } from '../print-findings.ts';
import type { Command } from '../run-command.ts';

/** `npm run lint`: every finding of a content root. */
export const lintCommand: Command = {
  name: 'lint',
  summary: {
    ja: 'コンテンツの誤りを、場所・原因・直し方とともにすべて挙げます',
    en: 'lists every mistake in the content with its place, cause and fix',
  },
  options: {
    format: {
      type: 'string',
      default: 'text',
      value: 'text|json|github',
      help: { ja: '出力の形（既定: text）', en: 'form of the output (default: text)' },
    },
    strict: {
      type: 'boolean',
      help: { ja: '警告も失敗として扱う', en: 'let warnings fail, too' },
    },
  },
  async run({ args, cwd, language, messages, print }) {
    const format = args.text('format') ?? 'text';
    if (!['text', 'json', 'github'].includes(format))
      throw new UsageError(`--format ${format}: text, json, github`);
    const contentRoot = args.text('content') ?? 'content';
    const options = { cwd, engine: engineFolder, contentRoot, language, drafts: true };
    const { findings, files } = await checkSite(options);
    if (format === 'json') print(JSON.stringify({ version: 1, findings }, null, 2));
    if (format === 'github') githubFindings(findings).forEach(print);
    if (format === 'text') {
      for (const finding of findings) print(findingText(finding, messages));
      print(summaryText(findings, files, messages));
    }
    const strict = args.flag('strict');
    return !findings.some(({ severity }) => severity === 'error' || strict);
  },
};
