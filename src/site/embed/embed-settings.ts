import { messagesOf, type Messages } from '../../i18n/messages.ts';
import { localize } from '../../model/localize.ts';
import type { Site } from '../../model/site.ts';
import { themeGrounds } from '../brand.ts';
import { pagePath } from '../links.ts';

/** The words of the help button and its panel in one locale, and where what the panel shows lies. */
export type EmbedWords = Pick<Messages['embed'], 'button' | 'close'> & {
  /** Name of the help centre, and of the link that opens it in a new tab. */
  readonly panel: string;
  readonly visit: string;
  /** Paths on the help centre's host: of what stands in the panel, and of home. */
  readonly frame: string;
  readonly home: string;
};

/** All that `embed.js` knows of its help centre. */
export interface EmbedSettings {
  /** Origin of the help centre, for a script that cannot tell where it came from. */
  readonly url: string | undefined;
  /** By locale; the first one is the default. */
  readonly locales: Readonly<Record<string, EmbedWords>>;
  /** Ground and text of the button in the light and the dark theme. */
  readonly colors: Readonly<Record<'light' | 'dark', readonly [ground: string, text: string]>>;
}

/** The accent where site.yaml names none: those of tokens.css. */
const accents = { light: '#0017c1', dark: '#9db7f9' } as const;

/** What is put into `embed.js` when a site is built. */
export function embedSettings(site: Site): EmbedSettings {
  const color = (theme: 'light' | 'dark') =>
    [site.brand[theme] ?? accents[theme], themeGrounds[theme].on] as const;
  return {
    url: site.url,
    locales: Object.fromEntries(
      site.locales.map((locale) => [locale, wordsOf(site, locale)] as const),
    ),
    colors: { light: color('light'), dark: color('dark') },
  };
}

function wordsOf(site: Site, locale: string): EmbedWords {
  const { button, close, visit } = messagesOf(locale).embed;
  const name = localize(site.name, locale, site.locales);
  return {
    button,
    close,
    panel: name,
    visit: visit(name),
    frame: pagePath(site, locale, embedFolder),
    home: pagePath(site, locale),
  };
}

/** The folder of what other sites show, below a locale's; no category or page can be called so. */
export const embedFolder = '_embed';
