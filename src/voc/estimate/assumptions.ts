/**
 * What the method takes for granted where the data do not say it. Each is a number that data replace
 * as soon as there are enough of them; the report prints those that still stand.
 */
export const assumptions = {
  /** Share of unsolved problems that become a contact; the others give up. */
  contactIfUnsolved: 0.6,
  /** How far that may be off (standard deviation ÷ mean). */
  contactIfUnsolvedSpread: 0.3,
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
  /** Share of the people with a problem who open an article on it that stands first. */
  interest: 0.45,
  /** Share of a category page's visitors who are there for one of its reasons. */
  rightCategory: 0.75,
  /** Readers who leave quietly without help, of those who were not helped. */
  quiet: 0.35,
  /** The same where no contact is tied to a visit, so that those who then call are quiet, too. */
  quietUntied: 0.5,
  /** Relative error of a score beyond what its counts explain. */
  modelError: 0.28,
  /** The same of a sum over all articles: in ten simulated worlds it was 29 % too low to 17 % too high. */
  totalError: 0.2,
} as const;
