import type { Site } from '../model/site.ts';
import { contrast, mix } from './contrast.ts';

const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Values of tokens.css that an accent must stand out from; a test holds the two together. */
export const themeGrounds = {
  light: { bg: '#ffffff', surface: '#f7f7f8', on: '#ffffff' },
  dark: { bg: '#16181d', surface: '#202329', on: '#16181d' },
} as const;

/** The colour of text, to which a link darkens or lightens under the pointer. */
const themeInk = { light: '#1a1a1a', dark: '#e6e6e6' } as const;

/** How much of the accent its soft ground holds. */
const softShare = { light: 0.1, dark: 0.14 } as const;

/** WCAG 2.2, 1.4.3: the accent is the colour of text (quiet buttons) and the ground of text (solid ones). */
const needed = 4.5;

/** A brand colour that cannot be read: in which theme, on what, and by how much it fails. */
export interface BrandProblem {
  readonly theme: Theme;
  readonly color: string;
  /** The colour that it stands on, or that stands on it. */
  readonly against: string;
  readonly contrast: number;
  readonly needed: number;
}

/** The brand colours of site.yaml that do not reach 4.5 : 1 in their theme; empty when all is well. */
export function brandProblems({ brand }: Pick<Site, 'brand'>): BrandProblem[] {
  return themes.flatMap((theme) => {
    const color = brand[theme];
    if (color === undefined) return [];
    const { bg, surface, on } = themeGrounds[theme];
    return [...new Set<string>([bg, surface, on])]
      .map((against) => ({ theme, color, against, contrast: contrast(color, against), needed }))
      .filter((found) => found.contrast < needed)
      .slice(0, 1);
  });
}

/** The stylesheet that puts the brand colours in the place of accent and links; empty without any. */
export function brandCss({ brand }: Pick<Site, 'brand'>): string {
  const rules = (theme: Theme) => {
    const color = brand[theme];
    if (color === undefined) return '';
    const soft = mix(themeGrounds[theme].bg, color, softShare[theme]);
    // Twice `:root`, so that it wins wherever its link stands.
    const hover = mix(color, themeInk[theme], 0.4);
    const roles = { accent: color, 'accent-soft': soft, link: color, 'link-hover': hover };
    const values = Object.entries(roles).map(([role, value]) => `--kb-color-${role}:${value}`);
    return `:root:root{${values.join(';')}}`;
  };
  const light = rules('light');
  const dark = rules('dark');
  // A light accent alone must not reach the dark theme, where nobody chose it.
  const lightOnly = light && `@media not all and (prefers-color-scheme:dark){${light}}`;
  return lightOnly + (dark && `@media (prefers-color-scheme:dark){${dark}}`);
}
