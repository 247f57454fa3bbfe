import { join, relative, resolve } from 'node:path';
import { chooseRanking } from '../../build/choose-ranking.ts';
import { writeRanking } from '../../voc/ranking-file.ts';
import { engineFolder } from '../../build/engine-folder.ts';
import { findingText } from '../print-findings.ts';
import { readContent } from '../../content/files/read-content.ts';
import { replaceFile } from '../../content/files/write.ts';
import { vocMessagesOf } from '../../i18n/voc-messages.ts';
import { UsageError } from '../arguments.ts';
import { recordDay } from '../record-day.ts';
import type { Command } from '../run-command.ts';
import { matchingFiles } from '../matching-files.ts';
import { vocOptions } from '../voc-options.ts';
import { rowLines, sourceText } from './build.ts';

/** `npm run rank`: contacts and events → the order of the site. */
export const rankCommand: Command = {
  name: 'rank',
  summary: {
    ja: '問い合わせと Web のデータから、記事の順位とその理由を書き出します',
    en: 'writes the order of the articles, and why, from contacts and web events',
  },
  options: {
    ...vocOptions,
    out: {
      type: 'string',
      default: '.kb/ranking.json',
      value: 'FILE',
      help: { ja: '出力先（既定: .kb/ranking.json）', en: 'output (default: .kb/ranking.json)' },
    },
    record: {
      type: 'boolean',
      help: {
        ja: '順位と配置の履歴を voc/ に記録し、何が動いたかを .kb/record.md に書く（コミット用）',
        en: 'record the order and the layouts in voc/, and what moved in .kb/record.md (to be committed)',
      },
    },
    date: {
      type: 'string',
      value: 'YYYY-MM-DD',
      help: {
        ja: '記録する順の初日（既定: 今日）',
        en: 'first day of the recorded order (default: today)',
      },
    },
  },
  async run({ args, cwd, nowMs, language, messages, print }) {
    const contentRoot = args.text('content') ?? 'content';
    const given = [...args.texts('contacts'), ...args.texts('events')];
    if (args.flag('record') && given.length === 0) throw new UsageError(messages.nothingToRecord);
    const root = resolve(cwd, contentRoot);
    const { content, findings } = await readContent({ root, cwd, language });
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (content === undefined || content.articles.length === 0) {
      for (const finding of errors) print(findingText(finding, messages));
      return false;
    }
    const day = args.flag('record')
      ? recordDay(args.text('date'), content.site.timeZone, messages.badDate)
      : undefined;
    const ranking = await chooseRanking(content, {
      root,
      contacts: await matchingFiles(args.texts('contacts'), cwd),
      events: await matchingFiles(args.texts('events'), cwd),
      layout: args.text('layout'),
      rejectsFile: join(engineFolder, '.kb/rejected.csv'),
      language,
      nowMs,
    });
    const out = resolve(cwd, args.text('out') ?? '.kb/ranking.json');
    await writeRanking(out, ranking);
    print(messages.phaseRank(sourceText(ranking.builtFrom, messages)));
    rowLines(ranking.builtFrom, messages).forEach(print);
    print(messages.ranked(Object.keys(ranking.articles).length, relative(cwd, out)));
    if (day === undefined) return true;
    const { recordRanking } = await import('../../voc/record/record-ranking.ts');
    const record = await recordRanking(ranking, {
      content,
      root,
      day,
      messages: vocMessagesOf(language),
    });
    const diff = resolve(cwd, '.kb/record.md');
    await replaceFile(diff, record.moves);
    const files = [...record.files, diff].map((file) => relative(cwd, file)).join(', ');
    print(messages.recorded(record.moved, files));
    return true;
  },
};
