import { z } from 'zod';
import { oldPathSchema } from './text.ts';

/** `redirects.yaml`: old path (below the base, with its first slash) → article id. */
export const redirectsSchema = z.record(oldPathSchema, z.string().min(1));

/** `codes.yaml`: spoken code → article id; `""` marks a retired code, which is never given out again. */
export const codesSchema = z.record(z.string().regex(/^\d{3,}$/), z.string());
