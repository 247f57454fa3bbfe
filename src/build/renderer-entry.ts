import { createApp } from 'astro/app/entrypoint';

/** The built templates: `app.render(request, { locals: { view } })` gives a page. */
export const app = createApp({ streaming: false });
