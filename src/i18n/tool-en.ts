import { build } from './tool-build-en.ts';
import { localeFindings, newCli } from './tool-new-en.ts';
import { search } from './tool-search-en.ts';
import type { ToolMessages } from './tool-messages.ts';

/** "Did you mean" for one guess, else another sentence. */
const guess = (hint: string, otherwise: string) =>
  hint === '' ? otherwise : `Did you mean "${hint}"?`;
const articleId = 'An id is <category>/<name>.';

/** What commands and findings say in English. */
export const toolEn: ToolMessages = {
  findings: {
    ...localeFindings,
    'file/encoding': () => [
      'The file is not UTF-8.',
      'Save it as UTF-8 in your editor (Windows "ANSI" in Japan is Shift_JIS).',
    ],
    'file/too-large': (value) => [
      `The file is too large (${value} bytes). An article has at most 2 MB.`,
      'Put images and data into files of their own instead of the text.',
    ],
    'content/empty': (value) => [
      `There is no article (${value}).`,
      'Make the first one with "npm run new", or name the right folder with --content.',
    ],
    'content/no-site': (value) => [
      `${value} does not exist.`,
      'Make a site.yaml with name and locales, e.g. name: Help / locales: [en].',
    ],
    'content/duplicate-id': (value) => [
      `The id "${value}" is used twice.`,
      'Change one of the two.',
    ],
    'yaml/syntax': (value) => [
      `This is not YAML: ${value}`,
      'Check indents, the space after a colon, and closing quotes. Quote values that hold ": " or "#".',
    ],
    'yaml/unknown-key': (value, hint) => [
      `There is no key "${value}".`,
      hint.includes(',') ? `Use one of: ${hint}.` : guess(hint, `Remove "${value}".`),
    ],
    'yaml/missing-key': (value) => [`The key "${value}" is missing.`, `Add "${value}".`],
    'yaml/invalid-value': (value, hint) => [
      `This value is not valid (${value}).`,
      hint.includes(',') ? `Use one of: ${hint}.` : guess(hint, 'Correct it.'),
    ],
    'yaml/invalid': (value, hint) => [
      `The value of "${value}" is not valid: ${hint}.`,
      'Correct it; docs/content.md says how each value is written.',
    ],
    'frontmatter/missing': () => [
      'The settings between "---" lines (frontmatter) are missing.',
      'Start the file with the three lines ---, title: Title of the article, ---.',
    ],
    'frontmatter/language': (value) => [
      `Frontmatter cannot be "${value}".`,
      'Let the first line be just "---" and write YAML.',
    ],
    'article/empty': () => ['The article has no text.', 'Write the answer, or set status: draft.'],
    'article/place': (value) => [
      `${value} is not at articles/<locale>/<category>/<name>.mdx and is left out.`,
      'Move it directly into the folder of a category.',
    ],
    'article/not-mdx': (value) => [
      `${value} is not an .mdx file and is left out.`,
      'Rename it to end in .mdx.',
    ],
    'article/bad-slug': (value) => [
      `"${value}" holds characters that cannot stand in a URL.`,
      'Use lower-case letters, digits and hyphens in file and folder names.',
    ],
    'article/unknown-locale': (value, hint) => [
      `Locale "${value}" is not in the locales of site.yaml; its articles are left out.`,
      `Add it there, or rename the folder (locales now: ${hint}).`,
    ],
    'article/unknown-reason': (value, hint) => [
      `Contact reason "${value}" is not in contact-reasons.yaml.`,
      guess(hint, `Add "${value}" to that file.`),
    ],
    'article/unknown-related': (value, hint) => [
      `There is no related article "${value}".`,
      guess(hint, articleId),
    ],
    'article/unknown-partner': (value, hint) => [
      `The partners of the frontmatter do not hold <Partner name="${value}">.`,
      guess(hint, `Add a partner with name "${value}" to the frontmatter.`),
    ],
    'category/reserved': (value) => [
      `A category cannot have the id "${value}" (search, contact, situations, pages and all digits are addresses of pages).`,
      'Use another id.',
    ],
    'category/unlisted': (value) => [
      `Category "${value}" is not in categories.yaml; its id is shown as its title.`,
      `Add "- id: ${value}" with a title to categories.yaml.`,
    ],
    'alias/taken': (value, hint) => [
      `The old path "${value}" is already taken by ${hint}.`,
      'Keep it in only one of aliases, redirects.yaml and the pages.',
    ],
    'code/taken': (value, hint) => [
      `An article has more than one code: ${value} (${hint}).`,
      'Retire one of them: keep the code and set its value to "".',
    ],
    'code/invalid': (value) => [
      `The check digit of code "${value}" is wrong.`,
      'Let "npm run new" assign codes; do not make them up.',
    ],
    'code/unknown-article': (value) => [
      `There is no article "${value}" for this code.`,
      'Bring the article back, or retire the code by setting its value to "". Codes are never reused.',
    ],
    'redirect/unknown-article': (value, hint) => [
      `There is no article "${value}" to lead to.`,
      guess(hint, articleId),
    ],
    'situation/one-target': (value) => [
      `${value} needs exactly one of article, reason and choices.`,
      'Keep one of them.',
    ],
    'situation/unknown-target': (value, hint) => [
      `There is no "${value}" to lead to.`,
      guess(hint, 'Write the id of an article or of a contact reason.'),
    ],
    'search-test/unknown-article': (value, hint) => [
      `There is no article "${value}" for this search test.`,
      guess(hint, articleId),
    ],
    'search-test/unknown-locale': (value, hint) => [
      `The locale "${value}" of this search test is not in locales of site.yaml; its query finds nothing.`,
      `Use one of: ${hint}.`,
    ],
    'incident/unknown-article': (value, hint) => [
      `There is no article "${value}" for the incident.`,
      guess(hint, articleId),
    ],
    'channel/unknown-reason': (value, hint) => [
      `Contact reason "${value}" of this channel is not in contact-reasons.yaml.`,
      guess(hint, 'Write an id from contact-reasons.yaml.'),
    ],
    'situation/too-deep': (value) => [
      `"${value}" takes more than four taps.`,
      'Merge choices, so that every answer is four taps away at most.',
    ],
    'reason/unknown-category': (value, hint) => [
      `There is no category "${value}".`,
      guess(hint, 'Write an id from categories.yaml.'),
    ],
    'site/footer': (value) => [
      `There is no pages/<locale>/${value}.mdx for the footer.`,
      'Make the page, or remove it from footer.',
    ],
    'site/locale': (value) => [`"${value}" stands twice.`, 'Remove one of the two from locales.'],
    'site/origin': (value, hint) => [
      `"${value}" is no origin, which is a scheme and a host.`,
      `Write it in small letters and without a path, such as "${hint}".`,
    ],
    'site/script': (value) => [
      `The script "${value}" of events is in no public folder.`,
      `Put it at public/${value}, or remove script.`,
    ],
    'site/time-zone': (value) => [
      `There is no time zone "${value}".`,
      'Write an IANA name such as Asia/Tokyo.',
    ],
    'site/brand-contrast': (value, hint) => {
      const [theme, against, contrast, nearest] = hint.split(' ');
      return [
        `The brand colour ${value} cannot be read in the ${theme} theme: its contrast with ${against} is ${contrast}, and 4.5 is needed.`,
        `Write ${theme}: '${nearest}', the nearest colour that can be read, or a ${theme === 'dark' ? 'lighter' : 'darker'} one.`,
      ];
    },
    'mdx/syntax': (value, hint) => [
      `The text cannot be read as MDX: ${value}`,
      hint === 'comment'
        ? 'Write comments as {/* … */}.'
        : hint === 'autolink'
          ? 'Write links as [text](URL). A bare URL becomes a link, too.'
          : hint === 'tag'
            ? 'Close every tag that you open, and leave blank lines around components.'
            : 'Write &lt; for the character "<" and &#123; for "{".',
    ],
    'mdx/esm': (value) => [
      `An article cannot hold import or export (${value}).`,
      'Components work without import. Put your own into content/components/.',
    ],
    'mdx/expression': (value) => [
      `An article cannot hold the expression ${value}.`,
      'Write &#123; for the character "{", and values of properties as name="value".',
    ],
    'mdx/unknown-component': (value, hint) => [
      `There is no component <${value}>.`,
      hint.includes(',') ? `Use one of: ${hint}.` : `Did you mean <${hint}>?`,
    ],
    'mdx/unknown-prop': (value, hint) => [
      `There is no property "${value}".`,
      hint === '' ? 'This component has no properties.' : `It has: ${hint}.`,
    ],
    'mdx/missing-prop': (value, hint) => [
      `<${hint}> needs the property "${value}".`,
      `Write <${hint} ${value}="…">.`,
    ],
    'mdx/callout-type': (value, hint) => [
      `There is no Callout type "${value}"; it is shown as a note.`,
      `Use one of: ${hint}.`,
    ],
    'mdx/tag': (value) => [
      `An article cannot hold <${value}>.`,
      'Use Markdown or a component. Scripts, frames and styles are never published.',
    ],
    'mdx/attribute': (value, hint) => [
      `The attribute "${value}" of <${hint}> is left out.`,
      'Remove it. How things look is decided by the styles of the site.',
    ],
    'image/missing': (value) => [
      `There is no image "${value}".`,
      'Put it beside the article and write ./name, or into public/ and write /name.',
    ],
    'image/unreadable': (value) => [
      `The image "${value}" cannot be read.`,
      'Save it as PNG, JPEG, WebP, AVIF, GIF or SVG.',
    ],
    'image/external': (value) => [
      `The image "${value}" of another site is not shown (it would tell that site what people read).`,
      'Save it beside the article and write ./name.',
    ],
    'image/no-alt': (value) => [
      `The image "${value}" has no text alternative.`,
      'Say in alt what it tells; leave purely decorative images out.',
    ],
    'link/broken': (value, hint) => [
      `There is no page "${value}".`,
      guess(hint, 'Link to an article of the same locale as ../category/name.mdx.'),
    ],
    'link/broken-anchor': (value, hint) => [
      `The page has no heading "${value}".`,
      hint === '' ? 'After "#" stands the text of a heading.' : `Did you mean "#${hint}"?`,
    ],
    'link/bad': (value) => [
      `The link "${value}" cannot be published.`,
      'Use https:, mailto:, tel:, ./name.mdx or a path that starts with /.',
    ],
  },
  cli: {
    fix: 'Fix',
    error: 'error',
    warning: 'warning',
    wrongUsage: 'Wrong usage',
    summary: (errors, warnings, files) =>
      errors + warnings === 0
        ? `No findings in ${files} files.`
        : `${errors} errors, ${warnings} warnings in ${files} files.`,
    more: (count, rule) => `…and ${count} more of ${rule}`,
    summed: (count, rule, example) => `${count} warnings of ${rule} (e.g. ${example})`,
    strictFailed: 'Warnings count as failures because of --strict.',
    ...build,
    search,
    sourceGiven: 'the contacts and events given',
    sourceRecord: 'the record (content/voc/ranking.json)',
    sourceSample: 'synthetic sample data (content/voc/sample/); no real contacts',
    sourcePriors: "no data; writers' priority, then date",
    ranked: (articles, out) => `Ranked ${articles} articles into ${out}.`,
    recorded: (lists, files) => `Recorded, moved in ${lists} lists: ${files}`,
    nothingToRecord:
      'Only an order that is made from data can be recorded. Give --contacts or --events.',
    nothingToReport:
      'There are no data to report on. Give --contacts or --events, e.g. npm run report -- --contacts contacts.csv',
    badCharge: (given) => `--call-charge: "${given}" is no amount of money. Write it like 8.5.`,
    phaseReport: (source) => `Report: ${source}`,
    reported: (files) => `Wrote the report: ${files} (Markdown and CSV beside it)`,
    badDate: (given) => `--date: "${given}" is no date. Write it as 2026-10-31.`,
    localTimes: (file, rows) =>
      `${file}: ${rows} rows say no offset; their times were taken in timeZone of site.yaml.`,
    mixedTimes: (file, rows, others) =>
      `${file}: ${rows} rows say no offset and ${others} do. Times without one were taken in timeZone of site.yaml; check that this is meant.`,
    conflicts: (rows) =>
      `${rows} rows of contacts have the contact_id of another row but say something else; the earliest stands. Check the export if this is many.`,
    rowsRead: (rows, rejected) => `Read ${rows} rows, rejected ${rejected}.`,
    previewAt: (url) => `Serving at ${url} (Ctrl+C to stop)`,
    noDist: (folder) => `${folder} does not exist. Run "npm run build" first.`,
    devDraft: 'A draft: what is published does not have it.',
    devReady: (url) => `Preview: ${url} (it follows what you save; Ctrl+C to stop)`,
    ...newCli,
  },
};
