import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, expect, test } from 'vitest';
import { specimenPath, specimens } from '../../../src/build/dev/specimens.ts';
import { routes } from '../../../src/site/routes.ts';
import { siteData } from '../../site/fixture.ts';
import { engine } from '../../support/build.ts';
import { contentRoot, minimal } from '../../support/content-root.ts';
import { startDev, stopDevs } from '../../support/start-dev.ts';

afterAll(stopDevs);

test('the catalogue has a place for every component, and for none that is not there', () => {
  const files = readdirSync(join(engine, 'src/components'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.replaceAll('\\', '/').slice(0, -'.astro'.length));
  expect(Object.keys(specimens).toSorted()).toEqual(files.toSorted());
  expect(Object.values(specimens).filter((states) => states.length === 0)).toEqual([]);
});

test('no page of a site lies where a preview has its catalogue', () => {
  const paths = routes(siteData()).map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('_components'))).toEqual([]);
});

test('each state stands on its page in both languages, and the one page shows them all', async () => {
  const url = `${await startDev(contentRoot(minimal))}_components/`;
  const pages = new Map<string, Promise<Document>>();
  const documentAt = (path: string) => {
    const [file = ''] = path.split('?');
    const known = pages.get(file);
    if (known) return known;
    const page = fetch(url + file).then(async (answer) => parseHTML(await answer.text()).document);
    pages.set(file, page);
    return page;
  };
  const front = await documentAt('');
  const missing: string[] = [];
  for (const [component, states] of Object.entries(specimens))
    for (const specimen of states)
      for (const locale of ['ja', 'en']) {
        const path = specimenPath(specimen, locale);
        const page = await documentAt(path);
        const clicked = (specimen.enter ?? []).flatMap((act) => ('fold' in act ? act.fold : []));
        for (const selector of [specimen.show ?? 'main', ...clicked])
          if (!page.querySelector(selector)) missing.push(`${component} ${path}: ${selector}`);
        if (page.querySelector('meta[http-equiv="refresh"]')) missing.push(`${path} leads on`);
        const frames = [...front.querySelectorAll('iframe')].map((each) =>
          each.getAttribute('src'),
        );
        if (!frames.includes(path)) missing.push(`${component} ${path} is not on the one page`);
      }
  expect(missing).toEqual([]);
}, 60_000);
