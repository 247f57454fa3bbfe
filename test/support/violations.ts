import type { Page } from '@playwright/test';

/**
 * What a page's policy stops, and what goes wrong in its scripts, from now on and on every page that
 * this tab opens: `securitypolicyviolation` events, uncaught errors and errors on the console.
 */
export async function watchViolations(page: Page): Promise<readonly string[]> {
  const seen: string[] = [];
  await page.exposeFunction('kbViolation', (text: string) => seen.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      const text = `${location.pathname}: ${effectiveDirective} ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`;
      const report: unknown = Reflect.get(window, 'kbViolation');
      if (typeof report === 'function') report(text);
    });
  });
  page.on('pageerror', (error) => seen.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`${page.url()}: ${message.text()}`);
  });
  return seen;
}
