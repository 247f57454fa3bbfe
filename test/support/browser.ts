import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';

/** A browser for tests: what to start, and with which arguments. */
export interface TestBrowser {
  readonly executablePath: string;
  readonly args: string[];
}

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The first browser there is: `CHROME_PATH`, Playwright's own, one installed on the system, and on
 * Linux x64 the one that comes through npm.
 *
 * @throws {Error} there is none: browser tests must fail then, never be skipped
 */
export async function testBrowser(): Promise<TestBrowser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...sandbox, '--disable-gpu', '--disable-background-networking', '--no-first-run'];
  const given = process.env['CHROME_PATH'];
  if (given !== undefined && !existsSync(given))
    throw new Error(`CHROME_PATH names ${given}, which does not exist.`);
  const found = [given, chromium.executablePath(), ...installed].find(
    (file) => file !== undefined && existsSync(file),
  );
  if (found !== undefined) return { executablePath: found, args };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const executablePath = await sparticuz.executablePath();
    // Its own arguments are for a cloud function: one process, no web security. Its fonts help where
    // there are none: every word would be as wide as nothing.
    if (!existsSync('/etc/fonts/fonts.conf'))
      process.env['FONTCONFIG_PATH'] ??= join(tmpdir(), 'fonts');
    return { executablePath, args };
  }
  throw new Error('There is no browser. Install Chrome, or run: npx playwright install chromium');
}
