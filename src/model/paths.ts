import { z } from 'zod';

/** `redirects.yaml`: old path (below the base, with its first slash) → article id. */
export const redirectsSchema = z.record(z.string().regex(/^\/\S+$/), z.string().min(1));

/** `codes.yaml`: spoken code → article id; `""` marks a retired code, which is never given out again. */
export const codesSchema = z.record(z.string().regex(/^\d{3,}$/), z.string());
