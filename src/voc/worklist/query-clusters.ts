import { analyse } from '../../text/analyse.ts';
import { normalForm } from '../../text/normal-form.ts';
import { redact } from '../../text/redact.ts';
import type { CutWords } from '../../text/word.ts';
import type { FailedSearch } from '../count/searches.ts';

/** Searches for the same thing, in whatever words. */
export interface QueryCluster {
  readonly failure: FailedSearch['failure'];
  readonly locale: string;
  /** Numbers of the sessions that searched for it, each once; 5 or more. They mean nothing elsewhere. */
  readonly sessions: ReadonlySet<number>;
  /** Ways to write it that may be shown, the most frequent first; at least one. */
  readonly spellings: readonly string[];
  /** How many other ways there are. */
  readonly others: number;
}

/** What can be said of failed searches. */
export interface QueryClusters {
  /** The most frequent first. */
  readonly clusters: readonly QueryCluster[];
  /** How many clusters have enough sessions, but no way to write them that may be shown. */
  readonly unshown: number;
}

/** Fewer sessions than this could be one person's; clusters and the texts in them are shown from here on. */
const leastSessions = 5;
/** Share of words in common, of all words of both, from which on two texts ask the same (Jaccard). */
const sameWords = 0.6;
const longestShown = 60;
/** Nobody searches with more; what follows is cut off. */
const longestQuery = 200;

/** One text in its normal form, however it was typed. */
interface Spelling {
  readonly normal: string;
  /** As most sessions typed it. */
  readonly text: string;
  readonly sessions: ReadonlySet<number>;
}

/** Texts of the same words. */
interface Group {
  readonly terms: ReadonlySet<string>;
  readonly spellings: Spelling[];
  readonly sessions: Set<number>;
}

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A text without control characters, which a terminal might obey, and without the marks around it. */
const tidy = (query: string): string =>
  query
    .slice(0, longestQuery)
    .replace(/\p{C}/gu, ' ')
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s。、.,!?]+|[\s。、.,!?]+$/gu, '');

function spellingsOf(searches: readonly FailedSearch[]): Spelling[] {
  const typed = searches.map(({ query, sessions }) => ({ text: tidy(query), sessions }));
  const byNormal = Map.groupBy(
    typed.filter(({ text }) => text !== ''),
    ({ text }) => normalForm(text),
  );
  return [...byNormal].map(([normal, own]) => {
    const counts = new Map<string, number>();
    for (const { text, sessions } of own)
      counts.set(text, (counts.get(text) ?? 0) + sessions.length);
    const [[text] = ['']] = [...counts].toSorted(([a, n], [b, m]) => m - n || inOrder(a, b));
    return { normal, text, sessions: new Set(own.flatMap(({ sessions }) => sessions)) };
  });
}

/** The words that a text is about; the text itself where it has none. */
function termsOf(normal: string, cutterOf: (text: string) => CutWords): string[] {
  const { words } = analyse(normal, cutterOf(normal));
  const keys = words.flatMap(({ kind, keys: [key = ''] }) => (kind === 'function' ? [] : [key]));
  return keys.length > 0 ? [...new Set(keys)].sort() : [normal];
}

/** Texts by their words, those first that most sessions searched for. */
function groupsOf(spellings: readonly Spelling[], cutterOf: (text: string) => CutWords): Group[] {
  const byTerms = Map.groupBy(spellings, ({ normal }) => termsOf(normal, cutterOf).join(' '));
  return [...byTerms]
    .map(([name, own]): Group & { name: string } => ({
      name,
      terms: new Set(name.split(' ')),
      spellings: [...own],
      sessions: union(own),
    }))
    .toSorted((a, b) => b.sessions.size - a.sessions.size || inOrder(a.name, b.name));
}

const union = (sets: readonly Pick<Spelling, 'sessions'>[]): Set<number> =>
  new Set(sets.flatMap(({ sessions }) => [...sessions]));

/**
 * The rarest words of each group, of which two groups that share most of their words have one in common
 * (the prefix filter; Bayardo, Ma and Srikant, Scaling Up All Pairs Similarity Search, 2007). Without it
 * everybody who searched for a common word would be compared with everybody else.
 */
function tellingTerms(groups: readonly Group[]): (group: Group) => readonly string[] {
  const counts = new Map<string, number>();
  for (const { terms } of groups)
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return ({ terms }) =>
    [...terms]
      .toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || inOrder(a, b))
      .slice(0, terms.size - Math.ceil(sameWords * terms.size - 1e-9) + 1);
}

/**
 * Groups that ask the same as one: each joins the nearest of those with more sessions that share most of
 * its words. By words only, since 解約したい and 契約したい are one character apart.
 */
function joined(groups: readonly Group[]): Group[] {
  const leaders: Group[] = [];
  const leadersOf = new Map<string, Group[]>();
  const tellingOf = tellingTerms(groups);
  for (const group of groups) {
    const telling = tellingOf(group);
    const nearest = nearestOf(group, new Set(telling.flatMap((term) => leadersOf.get(term) ?? [])));
    if (nearest) {
      nearest.spellings.push(...group.spellings);
      for (const session of group.sessions) nearest.sessions.add(session);
      continue;
    }
    leaders.push(group);
    for (const term of telling) {
      const own = leadersOf.get(term) ?? [];
      leadersOf.set(term, own);
      own.push(group);
    }
  }
  return leaders;
}

/** The group with most words in common, of those with enough; the first of equals. */
function nearestOf({ terms }: Group, leaders: ReadonlySet<Group>): Group | undefined {
  let nearest: Group | undefined;
  let most = 0;
  for (const leader of leaders) {
    const common = terms.intersection(leader.terms).size;
    const likeness = common / (terms.size + leader.terms.size - common);
    if (likeness >= sameWords && likeness > most) [nearest, most] = [leader, likeness];
  }
  return nearest;
}

/** Whether a text may be shown: enough sessions searched for it, and nothing in it tells who they are. */
const mayBeShown = ({ text, sessions }: Spelling): boolean =>
  sessions.size >= leastSessions && text.length <= longestShown && redact(text) === text;

/**
 * Failed searches that ask the same, together: what five sessions or more searched for, by their failure
 * and locale. Of the ways in which they wrote it only those are shown that five sessions or more used
 * and that hold no mail address, number or name.
 *
 * @param cutterOf cuts texts into words as search does
 */
export function queryClusters(
  searches: readonly FailedSearch[],
  cutterOf: (text: string) => CutWords,
): QueryClusters {
  const kinds = Map.groupBy(searches, ({ failure, locale }) => `${failure} ${locale}`);
  const all = [...kinds.values()].flatMap((own) => {
    const [{ failure, locale } = { failure: 'nothing-found' as const, locale: '' }] = own;
    return joined(groupsOf(spellingsOf(own), cutterOf))
      .filter(({ sessions }) => sessions.size >= leastSessions)
      .map((group) => ({ failure, locale, ...shownGroup(group) }));
  });
  const clusters = all.filter(({ spellings }) => spellings.length > 0);
  return {
    clusters: clusters.toSorted(
      (a, b) =>
        b.sessions.size - a.sessions.size ||
        inOrder(a.failure, b.failure) ||
        inOrder(a.locale, b.locale) ||
        inOrder(a.spellings[0] ?? '', b.spellings[0] ?? ''),
    ),
    unshown: all.length - clusters.length,
  };
}

function shownGroup({ spellings, sessions }: Group) {
  const shown = spellings
    .filter(mayBeShown)
    .toSorted((a, b) => b.sessions.size - a.sessions.size || inOrder(a.text, b.text));
  return {
    sessions,
    spellings: shown.map(({ text }) => text),
    others: spellings.length - shown.length,
  };
}
