import { join, relative, resolve } from 'node:path';
import { engineFolder } from '../../build/engine-folder.ts';
import { textCutters } from '../../build/text-cutters.ts';
import { readContent } from '../../content/files/read-content.ts';
import { replaceFile } from '../../content/files/write.ts';
import { worklistMessagesOf, type WorklistMessages } from '../../i18n/worklist-messages.ts';
import type { Content } from '../../model/content.ts';
import type { VocFiles } from '../../voc/voc-files.ts';
import { draftPlans } from '../../voc/worklist/draft-plans.ts';
import { entries } from '../../voc/worklist/entries.ts';
import { worklistCsv } from '../../voc/worklist/worklist-csv.ts';
import { worklist, worklistWithoutData, type Worklist } from '../../voc/worklist/worklist.ts';
import { UsageError, type Arguments } from '../arguments.ts';
import { findingText } from '../print-findings.ts';
import { recordDay } from '../record-day.ts';
import type { Command } from '../run-command.ts';
import { vocOptions } from '../voc-options.ts';
import { vocFilesOf } from './voc-data.ts';
import { draftLines, writeDrafts } from './worklist-drafts.ts';
import { emergencyLines } from './worklist-emergency.ts';
import { headLines, idleLines, sectionLines } from './worklist-lines.ts';

/** `npm run worklist`: what to write and what to mend next. */
export const worklistCommand: Command = {
  name: 'worklist',
  summary: {
    ja: '次に書く記事、直す記事を、減らせる問い合わせの多い順に示します',
    en: 'tells what to write and what to mend next, what avoids most contacts first',
  },
  options: {
    ...vocOptions,
    top: {
      type: 'string',
      default: '10',
      value: 'N',
      help: { ja: '各節に示す件数（既定: 10）', en: 'entries of each section (default: 10)' },
    },
    idle: {
      type: 'string',
      value: 'MINUTES',
      help: {
        ja: 'この分数でできることのうち、効果の大きい組み合わせだけを示す',
        en: 'only what fits into so many minutes and avoids most',
      },
    },
    emergency: {
      type: 'boolean',
      help: {
        ja: '障害時：急に増えた問い合わせと、お知らせ（incident）の不足だけを示す',
        en: 'in an outage: what surges, and what the notice (incident) lacks',
      },
    },
    drafts: {
      type: 'string',
      value: 'DIR',
      help: {
        ja: '足りない記事の下書きを DIR/articles/ に作る（例: content。上書きはしない）',
        en: 'write drafts of missing articles to DIR/articles/, e.g. content (nothing is overwritten)',
      },
    },
    format: {
      type: 'string',
      default: 'text',
      value: 'text|csv',
      help: { ja: '出力の形（既定: text）', en: 'form of the output (default: text)' },
    },
    out: {
      type: 'string',
      value: 'FILE',
      help: {
        ja: '端末の代わりにファイルへ書く（例: .kb/worklist/worklist.csv）',
        en: 'write to a file instead of the terminal (e.g. .kb/worklist/worklist.csv)',
      },
    },
    date: {
      type: 'string',
      value: 'YYYY-MM-DD',
      help: { ja: '基準日（既定: 今日）', en: 'the day taken for today (default: today)' },
    },
  },
  async run(context) {
    const { args, cwd, nowMs, language, messages, print } = context;
    const words = worklistMessagesOf(language);
    const settings = settingsOf(args, words);
    const root = resolve(cwd, args.text('content') ?? 'content');
    const { content, findings } = await readContent({ root, cwd, language });
    if (content === undefined) {
      for (const finding of findings) print(findingText(finding, messages));
      return false;
    }
    const today = recordDay(args.text('date'), content.site.timeZone, messages.badDate);
    const files = await vocFilesOf(context, root);
    const list = await listOf(content, files, { today, nowMs, language });
    const text = textOf(list, { content, source: files?.source, settings, language, words });
    const out = args.text('out');
    if (out === undefined) print(text.replace(/\n$/, ''));
    else {
      // By the mark spreadsheets know that the table is UTF-8.
      await replaceFile(resolve(cwd, out), settings.format === 'csv' ? `\uFEFF${text}` : text);
      print(words.wrote(out));
    }
    const drafts = args.text('drafts');
    if (drafts !== undefined) {
      const first = <Item>(items: readonly Item[]) => items.slice(0, settings.top);
      const plans = draftPlans(content, {
        reasons: first(list.reasons),
        queries: first(list.queries),
      });
      const done = await writeDrafts(resolve(cwd, drafts), plans, today);
      const shownFile = (path: string) => relative(cwd, join(resolve(cwd, drafts), path));
      draftLines(done, words, shownFile).forEach(print);
    }
    return true;
  },
};

/** What a worklist is shown with. */
interface TextOptions {
  readonly content: Content;
  readonly source: VocFiles['source'] | undefined;
  readonly settings: Settings;
  readonly language: string;
  readonly words: WorklistMessages;
}

/** The worklist in the form that is asked for, each line with its end. */
function textOf(
  list: Worklist,
  { content, source, settings, language, words }: TextOptions,
): string {
  const { top, idle, isEmergency, format } = settings;
  const all = entries(list, { content, messages: words, language });
  if (format === 'csv') return worklistCsv(all);
  const tongue = language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
  const shown = { messages: words, currency: content.site.ranking.currency, top };
  const head = headLines(list, source, { messages: words, isIdle: idle !== undefined });
  const lines = isEmergency
    ? emergencyLines(content, list, { messages: words, language: tongue, source })
    : idle === undefined
      ? [...head, ...sectionLines(list, all, shown)]
      : [...head, ...idleLines(all, idle, shown)];
  return `${lines.join('\n')}\n`;
}

/** What the options say beside files. */
interface Settings {
  readonly top: number;
  readonly idle: number | undefined;
  readonly isEmergency: boolean;
  readonly format: 'text' | 'csv';
}

const most = { top: 1000, idle: 480 } as const;

/** @throws {UsageError} a number or a form that there is not */
function settingsOf(args: Arguments, words: WorklistMessages): Settings {
  const whole = (name: 'top' | 'idle') => {
    const given = args.text(name);
    if (given === undefined) return undefined;
    const number = /^\d{1,4}$/.test(given) ? Number(given) : 0;
    if (number < 1 || number > most[name])
      throw new UsageError(words.badNumber(name, given, most[name]));
    return number;
  };
  const format = args.text('format') ?? 'text';
  if (format !== 'text' && format !== 'csv') throw new UsageError(words.badFormat(format));
  return {
    top: whole('top') ?? 10,
    idle: whole('idle'),
    isEmergency: args.flag('emergency'),
    format,
  };
}

/** The worklist by the files; by dates alone where there are none. Only with files the database is loaded. */
async function listOf(
  content: Content,
  files: VocFiles | undefined,
  {
    today,
    nowMs,
    language,
  }: { readonly today: string; readonly nowMs: number; readonly language: string },
): Promise<Worklist> {
  if (files === undefined) return listWithoutData(content, today);
  const [{ withEvidence }, { rankingOf }, { failedSearches }, { voteReasonCounts }] =
    await Promise.all([
      import('../../voc/evidence.ts'),
      import('../../voc/rank-content.ts'),
      import('../../voc/count/searches.ts'),
      import('../../voc/count/vote-reasons.ts'),
    ]);
  const rejectsFile = join(engineFolder, '.kb/rejected.csv');
  const source = { content, files, rejectsFile, nowMs, language };
  const counted = await withEvidence(source, async (evidence, database) => ({
    ...evidence,
    searches: await failedSearches(database),
    voteReasons: await voteReasonCounts(database),
    lists: rankingOf(evidence, files.source).lists,
  }));
  // Dictionaries are large: they come once the rows are gone.
  const cutterOf = await textCutters(content.site.locales);
  return worklist(content, today, { ...counted, cutterOf });
}

async function listWithoutData(content: Content, today: string): Promise<Worklist> {
  const [{ estimate }, { catalogueOf }, { emptyCounts }] = await Promise.all([
    import('../../voc/estimate/estimates.ts'),
    import('../../voc/catalogue.ts'),
    import('../../voc/count/empty-counts.ts'),
  ]);
  const { halfLifeDays } = content.site.ranking;
  const estimates = estimate(emptyCounts, catalogueOf(content), { halfLifeDays });
  return worklistWithoutData(content, estimates, today);
}
