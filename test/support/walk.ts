import { expect, test, type Locator, type Page } from '@playwright/test';
import { walkType, type WalkRow } from './walk-table.ts';

/** How a person goes through the site. */
export type Way = 'touch' | 'keyboard' | 'no script';

/** A person on the way through a task; every act counts. */
export interface Walk {
  readonly page: Page;
  readonly way: Way;
  /** Activates a link, a button or an option, or unfolds a summary. */
  readonly choose: (target: Locator) => Promise<void>;
  /** Goes to a field and types. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Arrives at a link that leads out of the site (a number, a form), ready to be activated. */
  readonly reach: (target: Locator) => Promise<void>;
}

const phone = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } };
const settings = {
  touch: phone,
  keyboard: { viewport: { width: 1280, height: 800 } },
  'no script': { ...phone, javaScriptEnabled: false },
} as const;

/** Most presses of Tab with which anybody looks for something. */
const patience = 150;

/**
 * A task as one test for each way to go: on a phone by touch, at a desk by keyboard alone, and on a
 * phone without JavaScript. What it took is noted in the run's report; `npm run bench -- tasks` prints it.
 *
 * @param task its number and name
 */
export function task(
  task: string,
  ways: readonly Way[],
  walk: (walk: Walk) => Promise<void>,
): void {
  for (const way of ways)
    test.describe(way, () => {
      test.use(settings[way]);
      test(`task ${task}: ${way}`, async ({ page }, info) => {
        const { walker, row } = walkerOf(page, way);
        await walk(walker);
        info.annotations.push({
          type: walkType,
          description: JSON.stringify({ task, way, ...row }),
        });
      });
    });
}

/** A walker, and the row that counts what it does. */
function walkerOf(page: Page, way: Way): { readonly walker: Walk; readonly row: Counts } {
  const row = { pages: 0, taps: 0, typed: 0, keys: 0, screens: 0 };
  let path = '';
  page.on('framenavigated', (frame) => {
    const next = new URL(frame.url()).pathname;
    if (frame !== page.mainFrame() || next === path) return;
    if (path !== '' && path !== 'blank') row.pages += 1;
    path = next;
  });
  const press = async (key: string) => {
    row.keys += 1;
    await page.keyboard.press(key);
  };
  const go = async (target: Locator) => {
    await expect(target).toBeVisible();
    if (way === 'keyboard') return focus(target, press);
    row.screens += await screensTo(target);
    await target.scrollIntoViewIfNeeded();
  };
  const activate = async (target: Locator) => {
    row.taps += 1;
    if (way === 'keyboard') await press('Enter');
    else await target.tap();
  };
  const walker: Walk = {
    page,
    way,
    async choose(target) {
      await go(target);
      await activate(target);
    },
    async write(field, text) {
      await go(field);
      if (way !== 'keyboard') await activate(field);
      row.typed += 1;
      await page.keyboard.type(text);
    },
    async reach(target) {
      await go(target);
      row.taps += 1;
    },
  };
  return { walker, row };
}

type Counts = Omit<WalkRow, 'task' | 'way'>;

/** Brings the focus to an element: by Tab, to an option of an open list by the arrow. */
async function focus(target: Locator, press: (key: string) => Promise<void>): Promise<void> {
  const isOption = (await target.getAttribute('role')) === 'option';
  const isReached = (element: Element) =>
    element === document.activeElement || element.getAttribute('aria-selected') === 'true';
  for (let presses = 0; presses < patience; presses += 1) {
    if (await target.evaluate(isReached)) return;
    await press(isOption ? 'ArrowDown' : 'Tab');
  }
  throw new Error(`After ${patience} presses of a key the focus is not on ${String(target)}.`);
}

/** How many heights of the window an element is outside of it; 0 for one in view. */
async function screensTo(target: Locator): Promise<number> {
  return target.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const away = bottom > innerHeight ? bottom - innerHeight : top < 0 ? -top : 0;
    return away / innerHeight;
  });
}
