import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';
import type { PageView } from '../site/views/page-view.ts';

const url = `http://localhost${import.meta.env.BASE_URL}`;

/**
 * The HTML of a page. The steps of `app.render` that a page of ours needs, without a response that
 * would be encoded, streamed and decoded again: a third of its time.
 */
export async function printPage(view: PageView): Promise<string> {
  const state = new FetchState(new Request(url));
  state.locals = { view };
  const page = await state.loadComponentInstance();
  const result = await state.createResult(page, state.getActionAPIContext());
  const html = await renderToString(result, page.default, {}, {}, true);
  if (typeof html !== 'string') throw new Error(`A page of kind ${view.kind} is a redirect.`);
  return html;
}
