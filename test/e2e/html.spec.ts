import { expect, test } from '@playwright/test';
import { htmlFindings } from '../support/html-findings.ts';
import { builtSite } from '../support/site-pages.ts';

const { pages } = builtSite('dist');

// One test a language, so that both workers have their share.
for (const [locale, own] of Map.groupBy(pages, (page) => page.locale))
  test(`html-validate finds nothing in any page in ${locale}`, async () => {
    test.setTimeout(180_000);
    const findings = await htmlFindings(own);
    expect(findings.slice(0, 20), `${findings.length} findings`).toEqual([]);
    process.stdout.write(`html-validate: ${own.length} pages in ${locale}, no finding\n`);
  });
