import { z } from 'zod';
import { idSchema, localizedSchema } from './text.ts';

/** One button of the no-typing way: it leads to a further question, to an article, or to a contact reason. */
export interface SituationChoice {
  readonly id: string;
  readonly label: Localized;
  readonly article?: string | undefined;
  readonly reason?: string | undefined;
  readonly question?: Localized | undefined;
  readonly choices?: readonly SituationChoice[] | undefined;
}
type Localized = z.infer<typeof localizedSchema>;

/**
 * A choice has exactly one target: `article` (an id), `reason` (an id), or `question` with `choices`.
 * Its `id` is its part of the URL.
 */
export const situationChoiceSchema: z.ZodType<SituationChoice> = z
  .strictObject({
    id: idSchema,
    label: localizedSchema,
    article: z.string().optional(),
    reason: z.string().optional(),
    question: localizedSchema.optional(),
    get choices() {
      return z.array(situationChoiceSchema).min(1).optional();
    },
  })
  .refine(
    (choice) =>
      [choice.article, choice.reason, choice.choices].filter((target) => target !== undefined)
        .length === 1,
    { error: 'one-target' },
  );

/** `situations.yaml`: the first question and its choices. */
export const situationsSchema = z.strictObject({
  question: localizedSchema,
  choices: z.array(situationChoiceSchema).min(1),
});
export type Situations = z.infer<typeof situationsSchema>;
