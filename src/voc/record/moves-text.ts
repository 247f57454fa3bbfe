import { messagesOf } from '../../i18n/messages.ts';
import type { Ranking } from '../../model/ranking.ts';
import type { ListMoves, Move } from './ranking-moves.ts';

/** Characters that Markdown would read. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, String.raw`\$&`);

/**
 * The moves of an order as Markdown, for a change that somebody reviews: what moved how far, and why
 * it stands where it does.
 *
 * @param names of articles and lists, as readers know them
 */
export function movesText(
  lists: readonly ListMoves[],
  {
    articles,
    locale,
    articleName,
    listName,
  }: {
    readonly articles: Ranking['articles'];
    readonly locale: string;
    readonly articleName: (id: string, list: string) => string;
    readonly listName: (list: string) => string;
  },
): string {
  const words = messagesOf(locale).record;
  const line = ({ id, from, to }: Move, list: string) => {
    const because = to === undefined ? '' : (articles[id]?.because ?? '');
    const how =
      from === undefined
        ? words.fresh(to ?? 0)
        : to === undefined
          ? words.gone
          : to < from
            ? words.up(from - to, from, to)
            : words.down(to - from, from, to);
    return `- **${escaped(articleName(id, list))}** ${how}${because && words.because(escaped(because))}`;
  };
  if (lists.length === 0) return `# ${words.heading}\n\n${words.unchanged}\n`;
  const parts = lists.map(({ list, moves }) =>
    [`## ${escaped(listName(list))}`, '', ...moves.map((move) => line(move, list))].join('\n'),
  );
  return [`# ${words.heading}`, ...parts, ''].join('\n\n').replace(/\n+$/, '\n');
}
