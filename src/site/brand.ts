import type { Site } from '../model/site.ts';
import { contrast, mix } from './contrast.ts';
import { nearestReadable } from './nearest-readable.ts';

const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/**
 * Values of tokens.css that a brand colour meets: the grounds of pages and boxes, what stands on
 * the accent, the colour of text, and the soft grounds that links stand on. A test holds them to the tokens.
 */
export const themeGrounds = {
  light: {
    bg: '#ffffff',
    surface: '#f7f7f8',
    on: '#ffffff',
    ink: '#1a1a1a',
    soft: ['#e8f1fe', '#fbf5e0', '#fdeeee', '#e6f5ec'],
  },
  dark: {
    bg: '#16181d',
    surface: '#202329',
    on: '#16181d',
    ink: '#e6e6e6',
    soft: ['#222b40', '#322c18', '#3a2226', '#1b3127'],
  },
} as const;

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
  /** The colour of the same hue that is nearest to it and can be read. */
  readonly nearest: string;
}

/**
 * The brand colours of site.yaml that do not reach 4.5 : 1 in their theme, each with the ground on which it
 * is hardest to read; empty when all is well.
 */
export function brandProblems({ brand }: Pick<Site, 'brand'>): BrandProblem[] {
  return themes.flatMap((theme) => {
    const color = brand[theme];
    if (color === undefined) return [];
    const { bg, surface, on } = themeGrounds[theme];
    const grounds = [...new Set<string>([bg, surface, on])];
    return grounds
      .map((against) => ({ against, contrast: contrast(color, against) }))
      .filter((found) => found.contrast < needed)
      .toSorted((a, b) => a.contrast - b.contrast)
      .slice(0, 1)
      .map((worst) => {
        const nearest = nearestReadable(color, grounds, needed);
        return { theme, color, ...worst, needed, nearest };
      });
  });
}

/** WCAG 2.2, 1.4.6: what text reaches for readers who ask for more contrast. */
const neededForMore = 7;

/** The brand colour, as little nearer to the colour of text as makes links readable on every ground. */
function linkColor(color: string, theme: Theme, ratio: number): string {
  const { bg, surface, soft, ink } = themeGrounds[theme];
  // With more contrast the soft grounds are those of the page.
  const boxes = ratio === needed ? soft : [];
  const grounds = [bg, surface, mix(bg, color, softShare[theme]), ...boxes];
  const steps = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((share) =>
    mix(color, ink, share),
  );
  return steps.find((step) => grounds.every((each) => contrast(step, each) >= ratio)) ?? ink;
}

/** The roles that a brand colour fills in a theme, as declarations. */
function brandRoles(color: string, theme: Theme): string[] {
  const { bg, ink } = themeGrounds[theme];
  const link = linkColor(color, theme, needed);
  return declarations({
    accent: color,
    'accent-soft': mix(bg, color, softShare[theme]),
    link,
    'link-hover': mix(link, ink, 0.4),
  });
}

/** The roles that a brand colour fills otherwise for readers who ask for more contrast. */
function rolesForMore(color: string, theme: Theme): string[] {
  const { bg, surface, on } = themeGrounds[theme];
  const roles = {
    accent: nearestReadable(color, [bg, surface, on], neededForMore),
    link: linkColor(color, theme, neededForMore),
  };
  const usual = brandRoles(color, theme);
  return declarations(roles).filter((each) => !usual.includes(each));
}

const declarations = (roles: Readonly<Record<string, string>>): string[] =>
  Object.entries(roles).map(([role, value]) => `--kb-color-${role}:${value}`);

/** A light accent alone must not reach the dark theme, where nobody chose it; paper is never dark. */
const isDark = 'screen and (prefers-color-scheme:dark)';
const wheres = { light: `not ${isDark}`, dark: isDark } as const;

/** The stylesheet that puts the brand colours in the place of accent and links; empty without any. */
export function brandCss({ brand }: Pick<Site, 'brand'>): string {
  // Twice `:root`, so that it wins wherever its link stands.
  const rule = (values: readonly string[]) => `:root:root{${values.join(';')}}`;
  const rules = (theme: Theme) => {
    const color = brand[theme];
    if (color === undefined) return '';
    const more = rolesForMore(color, theme);
    const forMore = more.length === 0 ? '' : `@media (prefers-contrast:more){${rule(more)}}`;
    return `@media ${wheres[theme]}{${rule(brandRoles(color, theme))}${forMore}}`;
  };
  return themes.map(rules).join('');
}
