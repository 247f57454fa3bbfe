import { z } from 'zod';
import { buildHere } from './build.ts';

// A build in a process of its own, for tests that stop it: its one argument is a JSON object.
const { kb, contentRoot, out } = z
  .object({ kb: z.string(), contentRoot: z.string(), out: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ''));
const { result } = await buildHere({ kb, contentRoot, out });
process.exitCode = result.ok ? 0 : 1;
