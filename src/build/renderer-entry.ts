import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';
import { useLocaleTexts } from '../i18n/messages.ts';
import type { LocaleTexts } from '../model/locale-texts.ts';
import type { PageView } from '../site/views/page-view.ts';

/** What every page answers: nothing of it is read. */
const request = new Request(`http://localhost${import.meta.env.BASE_URL}`);

/** The module of the one route, once a page has loaded it. */
let route: FetchState['componentInstance'];

/**
 * The HTML of a page: the steps of `app.render` that our pages need. It answers each with a response,
 * which would be encoded, streamed and decoded again, and imports the route anew: a third of its time.
 *
 * @param texts messages that the help centre brings along: templates have a memory of their own
 */
export async function printPage(
  view: PageView,
  texts: Readonly<Record<string, LocaleTexts>>,
): Promise<string> {
  useLocaleTexts(texts);
  const state = new FetchState(request);
  state.locals = { view };
  state.componentInstance = route;
  route = await state.loadComponentInstance();
  const result = await state.createResult(route, state.getActionAPIContext());
  const html = await renderToString(result, route.default, {}, {}, true);
  if (typeof html !== 'string') throw new Error(`A page of kind ${view.kind} is a redirect.`);
  return html;
}
