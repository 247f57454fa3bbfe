import { join, relative, resolve } from 'node:path';
import { checkSite } from '../../build/check-site.ts';
import { chooseRanking } from '../../build/choose-ranking.ts';
import { writeRanking } from '../../voc/ranking-file.ts';
import { engineFolder } from '../../build/engine-folder.ts';
import { findingText } from '../print-findings.ts';
import type { Command } from '../run-command.ts';
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
  },
  async run({ args, cwd, language, messages, print }) {
    const contentRoot = args.text('content') ?? 'content';
    const options = { cwd, engine: engineFolder, contentRoot, language, drafts: false };
    const { content, findings } = await checkSite(options);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (content === undefined || content.articles.length === 0) {
      for (const finding of errors) print(findingText(finding, messages));
      return false;
    }
    const ranking = await chooseRanking(content, {
      root: resolve(cwd, contentRoot),
      contacts: args.texts('contacts'),
      events: args.texts('events'),
      layout: args.text('layout'),
      rejectsFile: join(engineFolder, '.kb/rejected.csv'),
      language,
    });
    const out = resolve(cwd, args.text('out') ?? '.kb/ranking.json');
    await writeRanking(out, ranking);
    print(messages.phaseRank(sourceText(ranking.builtFrom, messages)));
    rowLines(ranking.builtFrom, messages).forEach(print);
    print(messages.ranked(Object.keys(ranking.articles).length, relative(cwd, out)));
    return true;
  },
};
