/**
 * What the first version of the method takes for granted, because counts alone do not say it. Each is
 * a number that data can replace. `furtherReason`, `lookOn` and `attentionFall` move the order a
 * little; the others scale all scores of a list alike.
 */
export const assumptions = {
  /** Share of the people with a problem who open an article on it that stands first in the list. */
  interest: 0.65,
  /** Share of unsolved problems that become a contact; the others give up. */
  contactIfUnsolved: 0.6,
  /** Contacts that one problem causes on average: some people have to come again. */
  contactsPerProblem: 1.2,
  /**
   * Visits of a list for each contact where no list views were counted: half of the people look at
   * the web first, and a quarter of those start at any one list.
   */
  visitsPerContact: 0.125,
  /** How much a further reason of an article counts beside its first one. */
  furtherReason: 0.35,
  /** Share of readers who look at the next article after one that did not help. */
  lookOn: 0.6,
  /** How attention falls with the place in a list: place to the power of minus this. */
  attentionFall: 0.9,
  /** Relative error of a score beyond what its counts explain: interest and need differ by article. */
  modelError: 0.85,
} as const;
