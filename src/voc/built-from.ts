import type { Ranking } from '../model/ranking.ts';
import type { Catalogue } from './catalogue.ts';
import type { Counts } from './count/counts.ts';
import { contactsSince } from './estimate/daily-demand.ts';
import type { LoadedFile } from './ingest/loaded-file.ts';
import { dayText } from './ingest/zone-clock.ts';

/** How many unknown reasons are named. */
const namedReasons = 10;

/** What a ranking was made from: files, period, and everything that was left out of it. */
export function builtFrom({
  source,
  files,
  counts,
  catalogue,
  nameOf,
}: {
  source: Ranking['builtFrom']['source'];
  files: readonly LoadedFile[];
  counts: Counts;
  catalogue: Catalogue;
  /** The name of a file without the folders of this machine. */
  nameOf: (file: string) => string;
}): Ranking['builtFrom'] {
  const { contactFrom, contactTo, eventFrom, eventTo } = counts.period;
  const days = [contactFrom, contactTo, eventFrom, eventTo].filter((day) => day !== null);
  const articles = new Set(catalogue.articles.map(({ id }) => id));
  return {
    source,
    inputs: files.map(({ file, sha256, rows, rejected, localTimes }) => ({
      file: nameOf(file),
      sha256,
      rows,
      rejected,
      ...(localTimes > 0 && { localTimes }),
    })),
    ...(days.length === 0
      ? {}
      : { from: dayText(Math.min(...days)), to: dayText(Math.max(...days)) }),
    copies: counts.copies,
    ...(counts.conflicts > 0 && { conflicts: counts.conflicts }),
    unknownReasons: unknownReasons(counts, catalogue),
    unknownArticles: counts.exposures
      .filter(({ article }) => !articles.has(article))
      .reduce((sum, { exposures }) => sum + exposures, 0),
    sessions: Object.fromEntries(counts.sessions.map((row) => [row.verdict, row.sessions])),
  };
}

/** Contacts for reasons that do not exist; what is not shaped like an id is counted, not named. */
function unknownReasons({ contactDays }: Counts, { reasons }: Catalogue) {
  const unknown = [...contactsSince(contactDays, -Infinity)].filter(([id]) => !reasons.has(id));
  const ids = unknown
    .filter(([reason]) => /^[a-z0-9_-]{1,40}$/.test(reason))
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([reason]) => reason)
    .slice(0, namedReasons);
  return { contacts: unknown.reduce((sum, [, n]) => sum + n, 0), ids };
}
