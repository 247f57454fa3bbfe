import { messagesOf } from '../../i18n/messages.ts';
import type { SituationChoice, Situations } from '../../model/situation.ts';
import { localize } from '../../model/localize.ts';
import type { Localized } from '../../model/text.ts';
import { phrases } from '../../text/phrases.ts';
import { pagePath } from '../links.ts';
import { articleCode } from '../article-code.ts';
import { articleFor, type SiteData } from '../site-data.ts';
import { breadcrumb, type Breadcrumb } from './breadcrumb.ts';
import { categoryLinks } from './category-link.ts';
import { choiceHref } from './choice-href.ts';
import { frameView, type FrameView, type LinkView } from './frame-view.ts';
import { paperPhone } from './paper-phone.ts';
import { qrView, type QrView } from './qr-view.ts';
import { searchBoxView, type SearchBoxView } from './search-box-view.ts';

/** A large button of the no-typing way. */
export interface ChoiceView {
  readonly label: readonly string[];
  readonly href: string;
  /** The spoken code of the article that it leads to; for paper. */
  readonly code?: string | undefined;
}

/** One question of the no-typing way, on a page of its own. */
export interface SituationsView {
  readonly kind: 'situations';
  readonly frame: FrameView;
  readonly searchBox: SearchBoxView;
  readonly breadcrumb: Breadcrumb;
  readonly step: string;
  readonly question: readonly string[];
  readonly hint: string;
  readonly choices: readonly ChoiceView[];
  /** The questions before this one; none on the first page. */
  readonly back: readonly LinkView[];
  readonly noneHeading: string;
  readonly search: LinkView;
  readonly contact: LinkView;
  /** Whom to call, for those who have the paper only. */
  readonly onPaper: string | undefined;
  /** Leads from paper to the page; only where site.yaml has a url. */
  readonly qr: QrView | undefined;
}

/** The way to one question: the choices made before it, and the question itself. */
interface Place {
  readonly made: readonly SituationChoice[];
  readonly question: Localized;
  readonly choices: readonly SituationChoice[];
}

/**
 * The trails of all questions, the first one's `[]` first: each is the ids of the choices that lead
 * to it. There is always a first question, so without situations the result is `[[]]`.
 */
export function situationTrails(situations: Situations | undefined): string[][] {
  const below = (choices: readonly SituationChoice[], trail: readonly string[]): string[][] =>
    choices.flatMap(({ id, choices: next }) =>
      next === undefined ? [] : [[...trail, id], ...below(next, [...trail, id])],
    );
  return [[], ...below(situations?.choices ?? [], [])];
}

/**
 * One question of the no-typing way. A help centre without situations asks for the category.
 *
 * @param trail ids of the choices made so far, one of `situationTrails`
 * @throws {Error} no question lies at the end of the trail
 */
export function situationsView(
  data: SiteData,
  locale: string,
  trail: readonly string[],
): SituationsView {
  const { site, situations } = data.content;
  const { situations: t } = messagesOf(locale);
  const { made, question, choices } = placeAt(
    situations ?? { question: t.question, choices: [] },
    trail,
  );
  const words = (text: Localized) => localize(text, locale, site.locales);
  const path = (length: number) => ['situations', ...trail.slice(0, length)];
  const title = trail.length === 0 ? t.title : words(question);
  const here = pagePath(site, locale, ...path(trail.length));
  const steps = made.map(({ label }, index) => ({ title: words(label), parts: path(index + 1) }));
  return {
    kind: 'situations',
    frame: frameView(data, {
      locale,
      kind: 'situations',
      parts: path(trail.length),
      title,
      description: `${words(question)} ${t.choices}`,
    }),
    searchBox: searchBoxView(data, locale),
    breadcrumb: breadcrumb(data, locale, [{ title: t.title, parts: path(0) }, ...steps]),
    step: t.step(trail.length + 1),
    question: phrases(words(question), locale),
    hint: t.choices,
    choices: situations
      ? choices.map((choice) => ({
          label: phrases(words(choice.label), locale),
          href: choiceHref(data, locale, [...trail, choice.id], choice),
          code: codeText(data, locale, choice),
        }))
      : categoryLinks(data, locale).map(({ title: label, href }) => ({ label, href })),
    back: [
      ...(trail.length > 0 ? [{ label: t.back, depth: trail.length - 1 }] : []),
      ...(trail.length > 1 ? [{ label: t.restart, depth: 0 }] : []),
    ].map(({ label, depth }) => ({ label, href: pagePath(site, locale, ...path(depth)) })),
    noneHeading: t.none,
    search: { label: t.search, href: pagePath(site, locale, 'search') },
    contact: { label: t.contact, href: pagePath(site, locale, 'contact') },
    onPaper: paperPhone(data, locale),
    qr: site.url === undefined ? undefined : qrView(new URL(here, site.url).href, t.qr),
  };
}

/** The spoken code of the article that a choice leads to, in words. */
function codeText(data: SiteData, locale: string, { article }: SituationChoice) {
  if (article === undefined || articleFor(data, locale, article) === undefined) return undefined;
  const code = articleCode(data.content, article);
  return code === undefined ? undefined : messagesOf(locale).article.code(code);
}

function placeAt({ question, choices }: Situations, trail: readonly string[]): Place {
  return trail.reduce<Place>(
    (place, id) => {
      const choice = place.choices.find((each) => each.id === id);
      if (choice?.choices === undefined) throw new Error(`No question at ${trail.join('/')}.`);
      return {
        made: [...place.made, choice],
        question: choice.question ?? choice.label,
        choices: choice.choices,
      };
    },
    { made: [], question, choices },
  );
}
