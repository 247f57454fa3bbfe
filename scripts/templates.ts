import options from '../astro.config.mjs';
import { buildTemplates } from '../src/build/renderer-program.ts';

// What `build` and `dev` start beside themselves while they read the content.
await buildTemplates(options, process.argv.slice(2));
