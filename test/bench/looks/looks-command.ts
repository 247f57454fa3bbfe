import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { engineFolder } from '../../../src/build/engine-folder.ts';
import { specimenPath, specimens } from '../../../src/build/dev/specimens.ts';
import { devSite } from '../../../src/build/dev/dev-site.ts';
import { UsageError } from '../../../src/cli/arguments.ts';
import type { Command } from '../../../src/cli/run-command.ts';
import { testBrowser } from '../../support/browser.ts';
import { builtSite, examplePages } from '../../support/site-pages.ts';
import { packedHost } from '../page/packed-host.ts';
import { contactSheet, type Look, type Shot } from './contact-sheet.ts';

const widths = [360, 768, 1280];
const looks: readonly Look[] = ['light', 'dark', 'forced'];
const locales = ['ja', 'en'];
/** A Sunday night in Tokyo: some channels are open, most are shut. */
const night = new Date('2026-11-22T23:00:00+09:00');

/** A page in a state, to be looked at. */
interface Subject {
  readonly name: string;
  readonly url: string;
  readonly widths: readonly number[];
}

/** `npm run looks`: a contact sheet of every page kind and of every component in every state. */
export const looksCommand: Command = {
  name: 'looks',
  summary: {
    ja: 'すべての種類のページと部品を、幅・配色・言語ごとに撮影して一覧にします',
    en: 'a contact sheet of every page kind and component: widths, themes, languages',
  },
  options: {
    site: {
      type: 'string',
      default: 'dist',
      value: 'DIR',
      help: { ja: 'ビルドしたサイト（既定: dist）', en: 'the built site (default: dist)' },
    },
    out: {
      type: 'string',
      default: '.kb/looks',
      value: 'DIR',
      help: { ja: '書き出し先（既定: .kb/looks）', en: 'where it goes (default: .kb/looks)' },
    },
    only: {
      type: 'string',
      value: 'TEXT',
      help: { ja: '名前にこれを含むものだけ', en: 'only what has this in its name' },
    },
  },
  async run({ args, cwd, language, print }) {
    const site = resolve(cwd, args.text('site') ?? 'dist');
    if (!existsSync(join(site, 'build-info.json'))) throw new UsageError(`--site ${site}`);
    const out = resolve(cwd, args.text('out') ?? '.kb/looks');
    const preview = await devSite({
      ...{ cwd, engine: engineFolder, contentRoot: args.text('content') ?? 'content', language },
      ...{ port: 0, kb: join(engineFolder, '.kb') },
      onFindings: () => undefined,
      onMistake: print,
    });
    if (preview === undefined) return false;
    const host = await packedHost(site);
    const all = [...pagesOf(site, host.url), ...components(preview)];
    const subjects = all.filter(({ name }) => name.includes(args.text('only') ?? ''));
    await rm(out, { recursive: true, force: true });
    await mkdir(out, { recursive: true });
    const browser = await chromium.launch(await testBrowser());
    const shots: Shot[] = [];
    for (const look of looks) shots.push(...(await shoot(browser, { subjects, look, out })));
    await browser.close();
    await host.close();
    await writeFile(join(out, 'index.html'), contactSheet(shots));
    print(`${shots.length} → ${relative(cwd, join(out, 'index.html'))}`);
    // The preview watches files for as long as somebody looks.
    process.exit(0);
  },
};

/** Of each kind and language the page with most on it. */
const pagesOf = (folder: string, url: string): Subject[] =>
  examplePages(builtSite(folder).pages).map(({ kind, locale, path }) => ({
    name: `page ${kind} ${locale}`,
    url: new URL(path, url).href,
    widths,
  }));

const components = (url: string): Subject[] =>
  Object.entries(specimens)
    .filter(([component]) => !component.startsWith('pages/'))
    .flatMap(([component, states]) =>
      states.flatMap((specimen) =>
        locales.map((locale) => ({
          name: `component ${component}, ${specimen.state}, ${locale}`,
          url: `${url}_components/${specimenPath(specimen, locale)}`,
          widths: specimen.state.includes('wide') ? [1280] : [360],
        })),
      ),
    );

interface Order {
  readonly subjects: readonly Subject[];
  readonly look: Look;
  readonly out: string;
}

async function shoot(browser: Browser, { subjects, look, out }: Order): Promise<Shot[]> {
  const context = await browser.newContext({
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Tokyo',
  });
  const shots: Shot[] = [];
  // Pages of a preview wait for news on a connection of their own; here nothing changes.
  await context.route('**/_dev/events', (route) => route.abort());
  const page = await context.newPage();
  await page.clock.setFixedTime(night);
  for (const subject of subjects)
    for (const width of subject.widths) {
      const file = `${subject.name}-${width}-${look}`.replace(/[^\w-]+/g, '_') + '.png';
      await page.setViewportSize({ width, height: 800 });
      await still(page, subject.url);
      await page.screenshot({ path: join(out, file), fullPage: true });
      shots.push({ name: subject.name, look, width, file });
    }
  await context.close();
  return shots;
}

/** Opens a page as it stands: one that leads on at once does not, a component is in its state. */
async function still(page: Page, url: string): Promise<void> {
  await page.route(
    (address) => address.href === url,
    async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/i, '');
      await route.fulfill({ response, body: html });
    },
    { times: 1 },
  );
  await page.goto(url, { waitUntil: 'load' });
  if (url.includes('specimen=')) await page.locator('html[data-specimen]').waitFor();
  else await page.waitForTimeout(200);
}
