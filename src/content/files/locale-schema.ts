import { z } from 'zod';
import { en } from '../../i18n/en.ts';
import { messageTemplates, type MessageTemplate } from '../../i18n/message-templates.ts';
import type { LocaleText, LocaleTexts } from '../../model/locale-texts.ts';

/** A text with no other values in braces than its message has, and with all of them unless said otherwise. */
function templateSchema(values: readonly string[], mustHold: boolean) {
  return z
    .string()
    .min(1)
    .superRefine((text, context) => {
      const found = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
      const valid = values.map((name) => `{${name}}`).join(', ');
      const unknown = found.find((name) => !values.includes(name));
      const missing = mustHold ? values.find((name) => !found.includes(name)) : undefined;
      const wrong = unknown ?? missing;
      if (wrong === undefined) return;
      const message = unknown === undefined ? 'value-missing' : 'value-unknown';
      context.addIssue({ code: 'custom', message, params: { value: `{${wrong}}`, valid } });
    });
}

/** The plural categories of Unicode CLDR; every language has `other`. */
const formNames = ['zero', 'one', 'two', 'few', 'many'] as const;

type Branch = Exclude<LocaleText, string>;

function messageSchema({ values, isCounted, text }: MessageTemplate): z.ZodType<LocaleText> {
  // What stands between sentences may be nothing.
  if (text.trim() === '') return z.string();
  const whole = templateSchema(values, true);
  if (!isCounted) return whole;
  // "One article" need not say the number.
  const forms = formNames.map((name) => [name, templateSchema(values, false).optional()] as const);
  return z.union([whole, z.strictObject({ ...Object.fromEntries(forms), other: whole })]);
}

/** The messages of a section, or of one key, as a strict schema; every key may be missing. */
function branchSchema(templates: readonly MessageTemplate[], depth: number): z.ZodType<Branch> {
  const schemas = [...Map.groupBy(templates, ({ path }) => path[depth] ?? '')].map(
    ([key, inner]) => {
      const [first] = inner;
      const isLeaf = first !== undefined && first.path.length === depth + 1;
      const schema = isLeaf ? messageSchema(first) : branchSchema(inner, depth + 1);
      return [key, schema.optional()] as const;
    },
  );
  return z.strictObject(Object.fromEntries(schemas));
}

const sections = [...Map.groupBy(messageTemplates(en), ({ path }) => path[0] ?? '')];

/** `locales/<locale>.yaml`: messages as templates, by section and key; those that are missing may be. */
export const localeTextsSchema: z.ZodType<LocaleTexts> = z.strictObject(
  Object.fromEntries(
    sections.map(([section, templates]) => [section, branchSchema(templates, 1).optional()] as const),
  ),
);
