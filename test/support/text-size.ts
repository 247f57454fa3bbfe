import type { Page } from '@playwright/test';

/** Shows text at a share of its usual size, as a reader sets it in the browser (Chromium only). */
export async function setTextSize(page: Page, share: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', {
    fontSizes: { standard: 16 * share, fixed: 13 * share },
  });
  await session.detach();
}

/** What makes a page scroll sideways: the elements that stick out the furthest; none where nothing does. */
export async function wideElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth <= innerWidth) return [];
    const wide = [...document.body.querySelectorAll('*')]
      .map((element) => ({ element, right: element.getBoundingClientRect().right }))
      .filter(({ right }) => right > innerWidth + 0.5)
      .sort((a, b) => b.right - a.right)
      .slice(0, 5)
      .map(({ element, right }) => `${Math.round(right)} px: ${element.outerHTML.slice(0, 100)}`);
    return [`${root.scrollWidth} px in a window of ${innerWidth} px`, ...wide];
  });
}
