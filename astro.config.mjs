import { defineConfig } from 'astro/config';
import { astroOptions } from './src/build/astro-options.ts';

// The commands say by environment which content root and base path the templates are for.
export default defineConfig(
  astroOptions({
    contentRoot: process.env.SAKINI_CONTENT ?? 'content',
    base: process.env.SAKINI_BASE ?? '/',
  }),
);
