import { expect, test } from '@playwright/test';
import { specimenPath, specimens } from '../../src/build/dev/specimens.ts';
import { contentRoot, minimal } from '../support/content-root.ts';
import { builtSite } from '../support/site-pages.ts';
import { startDev, stopDevs } from '../support/start-dev.ts';

test.afterAll(stopDevs);

test('what is published holds nothing of the catalogue of components', () => {
  const { files, pages } = builtSite('dist');
  expect([...files].filter((path) => path.includes('_components'))).toEqual([]);
  expect(pages.filter(({ html }) => html.includes('_components/')).map(({ path }) => path)).toEqual(
    [],
  );
});

test('the catalogue brings components into the states that only a reader makes', async ({
  page,
}) => {
  const url = `${await startDev(contentRoot(minimal))}_components/`;
  // The frames of the one page are as narrow, and load nothing here.
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(url, { waitUntil: 'commit' });
  await expect(page.locator('section')).toHaveCount(Object.keys(specimens).length);
  for (const [component, states] of Object.entries(specimens))
    for (const specimen of states.filter(({ enter }) => enter !== undefined)) {
      await page.goto(url + specimenPath(specimen, 'ja'));
      const name = `${component}, ${specimen.state}`;
      await expect(page.locator('html'), name).toHaveAttribute('data-specimen', 'ready');
    }
  await page.goto(url + specimenPath(specimens['Vote']?.[2] ?? { state: '', page: '' }, 'ja'));
  await expect(page.locator('[data-kb-vote-why]')).toBeVisible();
  for (const other of ['.kb-article', '.kb-header', '.kb-next'])
    await expect(page.locator(other)).toBeHidden();
});
