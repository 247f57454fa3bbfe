import type { FrameLocator, Locator, Page } from '@playwright/test';
import { contentSecurityPolicy } from '../../src/site/security/csp.ts';
import type { StrictHost } from './strict-host.ts';

/** Origin of the help centre that the browser tests look at. */
export const help = 'http://127.0.0.1:4399';

/** A company's page as a test asks for it. */
export interface HostPage {
  readonly lang?: string;
  /** Attributes of `<kb-help>`. */
  readonly attributes?: string;
  /** Whether site.yaml names the page's origin; it does unless said otherwise. */
  readonly listed?: boolean;
}

/** Opens a company's page. The help centre sends its headers, as a host that can send some would. */
export async function openHost(
  page: Page,
  host: StrictHost,
  { lang = 'ja', attributes = '', listed = true }: HostPage = {},
): Promise<void> {
  const embed = { origins: [listed ? host.origin : 'https://other.example'] };
  const site = { url: undefined, events: { kind: 'none' }, embed } as const;
  await page.route(`${help}/*/**`, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const isPanel = new URL(route.request().url()).pathname.endsWith('/_embed/');
    const response = await route.fetch();
    // A host that cannot send headers still has the list of origins in the page itself.
    const policy = contentSecurityPolicy(site, 'header', isPanel ? 'embed' : 'other');
    const sent = listed || !isPanel ? { 'content-security-policy': policy } : {};
    const html = await response.text();
    const body = html.replace(/data-origins="[^"]*"/, `data-origins="${embed.origins.join(' ')}"`);
    await route.fulfill({ response, headers: { ...response.headers(), ...sent }, body });
  });
  await page.goto(`${host.origin}/?${new URLSearchParams({ lang, attributes })}`);
}

/** The help button of a page. */
export const helpButton = (page: Page): Locator => page.locator('kb-help button.open');

/** The panel around the frame. */
export const helpDialog = (page: Page): Locator => page.locator('kb-help dialog');

/** What stands in the panel. */
export const helpPanel = (page: Page): FrameLocator => page.frameLocator('kb-help iframe');

/** The suggested articles in the panel. */
export const suggestions = (page: Page): Locator =>
  helpPanel(page).locator('[data-kb-browse] [data-kb-article]');

/** Presses the help button, and waits until the script of the panel is at work. */
export async function openPanel(page: Page): Promise<void> {
  await helpButton(page).click();
  const frame = await page.locator('kb-help iframe').elementHandle();
  await (await frame?.contentFrame())?.waitForURL(/_embed/, { waitUntil: 'load' });
}
