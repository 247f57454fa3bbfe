import { fileURLToPath } from 'node:url';

/** The folder of the engine: the one that holds astro.config.mjs. */
export const engineFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
