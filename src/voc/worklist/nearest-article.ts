import type { Article } from '../../model/article.ts';
import type { ContactReason } from '../../model/contact-reason.ts';
import { analyse } from '../../text/analyse.ts';
import { expandAsk } from '../../text/expand-ask.ts';
import type { CutWords } from '../../text/word.ts';
import { phrasesOf } from '../ingest/convert/reason-matcher.ts';
import { round } from '../rank/round.ts';

/** What a text may be about, and how people say it. */
interface Subject {
  readonly id: string;
  readonly phrases: readonly string[];
  /** More words that belong to it, and to others. */
  readonly words?: readonly string[];
}

/** What a few words are about, and in how far they say so. */
export interface SubjectMatch {
  readonly id: string;
  /** Part of the words that the subject has, rare ones counting more; 0–1. */
  readonly covered: number;
}

/** Part of its words that a text must have in common with what it is about. */
export const leastCovered = 0.6;

/**
 * The subject that has most of the words of a text, rare words counting more; of those with equally
 * many the one with the likest phrase (Jaccard). Words that no subject has count as the rarest, so that one
 * common word of three is not enough. Undefined where no word is shared.
 *
 * @param cutterOf cuts texts into words as search does
 */
function subjectMatcher(
  subjects: readonly Subject[],
  cutterOf: (text: string) => CutWords,
): (text: string) => SubjectMatch | undefined {
  const termsOf = (text: string): ReadonlySet<string> => {
    const { words } = analyse(text, cutterOf(text));
    return new Set(
      words.flatMap(({ kind, keys: [key = ''] }) => (kind === 'function' ? [] : [key])),
    );
  };
  const known = subjects.map(({ id, phrases, words = [] }) => {
    const phraseTerms = phrases.map(termsOf);
    const all = [...phraseTerms, ...words.map(termsOf)];
    return { id, phraseTerms, terms: new Set(all.flatMap((terms) => [...terms])) };
  });
  const holders = Map.groupBy(
    known.flatMap((subject) => [...subject.terms].map((term) => ({ term, subject }))),
    ({ term }) => term,
  );
  const rarity = (term: string) => Math.log(1 + known.length / (holders.get(term)?.length ?? 0.5));
  return (text) => {
    const terms = termsOf(text);
    const weightOf = (some: Iterable<string>) =>
      [...some].reduce((sum, term) => sum + rarity(term), 0);
    const near = new Set(
      [...terms].flatMap((term) => holders.get(term) ?? []).map(({ subject }) => subject),
    );
    const likeness = (phrase: ReadonlySet<string>) =>
      terms.intersection(phrase).size / terms.union(phrase).size;
    const [best] = [...near]
      .map(({ id, terms: own, phraseTerms }) => ({
        id,
        covered: round(weightOf(terms.intersection(own)) / weightOf(terms)),
        likest: Math.max(...phraseTerms.map(likeness)),
      }))
      .toSorted((a, b) => b.covered - a.covered || b.likest - a.likest || (a.id < b.id ? -1 : 1));
    return best && { id: best.id, covered: best.covered };
  };
}

/** What searches are matched with. */
export interface Subjects {
  readonly articles: readonly Article[];
  readonly reasons: readonly ContactReason[];
  readonly locales: readonly string[];
}

/** The reason that a text is about. */
export function reasonSubjects(
  { reasons, locales }: Subjects,
  cutterOf: (text: string) => CutWords,
): (text: string) => SubjectMatch | undefined {
  return subjectMatcher(
    reasons.map((reason) => ({ id: reason.id, phrases: phrasesOf(reason, locales) })),
    cutterOf,
  );
}

/**
 * The published article of a locale that a text is about, by title, asks, keywords, and what customers
 * call its main reason.
 */
export function articleSubjects(
  { articles, reasons, locales }: Subjects,
  cutterOf: (text: string) => CutWords,
): (text: string, locale: string) => SubjectMatch | undefined {
  const reasonPhrases = new Map(
    reasons.map((reason) => [reason.id, phrasesOf(reason, locales)] as const),
  );
  const matcherOf = (locale: string) => {
    const own = articles.filter(
      (article) => article.locale === locale && article.data.status === 'published',
    );
    const subjects = own.map(
      ({
        id,
        data: {
          title,
          asks,
          keywords,
          reasons: [main = ''],
        },
      }) => {
        const phrases = [title, ...asks.flatMap(expandAsk), ...keywords];
        return { id, phrases, words: reasonPhrases.get(main) ?? [] };
      },
    );
    return subjectMatcher(subjects, cutterOf);
  };
  // Only for the locales in which somebody searched: to cut all asks of a large site takes seconds.
  const matchers = new Map<string, ReturnType<typeof matcherOf>>();
  return (text, locale) => {
    const matcher = matchers.get(locale) ?? matcherOf(locale);
    matchers.set(locale, matcher);
    return matcher(text);
  };
}
