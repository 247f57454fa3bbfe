import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../content/files/write.ts';
import type { VocMessages } from '../../i18n/voc-messages.ts';
import { localize } from '../../model/localize.ts';
import { layoutRowSchema, type LayoutRow } from '../../model/layout-row.ts';
import type { Content } from '../../model/content.ts';
import type { Ranking } from '../../model/ranking.ts';
import { dayText } from '../ingest/zone-clock.ts';
import { loadLayout } from '../ingest/load-layout.ts';
import { buildKey } from '../count/layout.ts';
import { readRanking, writeRanking } from '../ranking-file.ts';
import { layoutText, nextLayout } from './layout-history.ts';
import { movesText } from './moves-text.ts';
import { publicRanking } from './public-ranking.ts';
import { rankingMoves } from './ranking-moves.ts';

/** What was recorded. */
export interface Recorded {
  /** The files that were written, absolute. */
  readonly files: readonly string[];
  /** What moved since the last record, as Markdown. */
  readonly moves: string;
  /** Lists in which something moved. */
  readonly moved: number;
}

/**
 * Writes the record of a ranking, made to be committed: the order with its reasons, and which article
 * stood where from when on.
 *
 * @param root the content root
 * @param day the first day of the order, `2026-10-31`
 * @throws {InputError} an earlier record cannot be read
 */
export async function recordRanking(
  ranking: Ranking,
  {
    content,
    root,
    day,
    messages,
  }: {
    readonly content: Content;
    readonly root: string;
    readonly day: string;
    readonly messages: VocMessages;
  },
): Promise<Recorded> {
  const files = { ranking: join(root, 'voc/ranking.json'), layout: join(root, 'voc/layout.csv') };
  const { site, articles } = content;
  const before = existsSync(files.ranking) ? await readRanking(files.ranking) : undefined;
  const history = existsSync(files.layout) ? await layoutRows(files.layout, messages) : [];
  const shown = new Set(
    articles
      .filter(({ data }) => data.status === 'published')
      .map(({ locale, id }) => `${locale} ${id}`),
  );
  const layout = nextLayout(history, ranking.lists, {
    day,
    isPublished: (locale, id) => shown.has(`${locale} ${id}`),
  });
  const moves = rankingMoves(before?.lists ?? {}, ranking.lists);
  await replaceFile(files.layout, layoutText(layout));
  await writeRanking(files.ranking, site.ranking.publishNumbers ? ranking : publicRanking(ranking));
  const locale = site.locales[0] ?? 'ja';
  return {
    files: [files.ranking, files.layout],
    moved: moves.length,
    moves: movesText(moves, {
      articles: ranking.articles,
      locale,
      articleName: (id, list) =>
        articles.find((each) => each.id === id && list.endsWith(`:${each.locale}`))?.data.title ??
        id,
      listName: (list) => listName(list, content),
    }),
  };
}

async function layoutRows(file: string, messages: VocMessages): Promise<LayoutRow[]> {
  const { layout } = await loadLayout(file, { messages });
  return layout.places.map(({ list, build, position, article }) => {
    const end = layout.ends.get(buildKey(list, build));
    return layoutRowSchema.parse({
      valid_from: dayText(build),
      ...(end !== undefined && { valid_to: dayText(end) }),
      list_id: list,
      position,
      article_id: article,
    });
  });
}

/** A list as readers know it: the home page by the site's name, a category by its title. */
function listName(list: string, { site, categories }: Content): string {
  const [kind, ...rest] = list.split(':');
  const locale = rest.at(-1) ?? '';
  const category = categories.find(({ id }) => kind === 'category' && id === rest[0]);
  const title = category?.title ?? (kind === 'home' ? site.name : list);
  return `${localize(title, locale, site.locales)} (${locale})`;
}
