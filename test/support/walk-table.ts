import { z } from 'zod';

/** What a task took one person: counts, nothing of time. */
const walkRowSchema = z.strictObject({
  task: z.string(),
  way: z.enum(['touch', 'keyboard', 'no script']),
  /** Pages that opened after the first. */
  pages: z.int(),
  /** Links, buttons, fields and options that were activated, the number or form at the end included. */
  taps: z.int(),
  /** Texts that were typed. */
  typed: z.int(),
  /** Presses of Tab, arrows and Enter. */
  keys: z.int(),
  /** Heights of the window that were scrolled. */
  screens: z.number(),
});
export type WalkRow = z.infer<typeof walkRowSchema>;

/** The type of the note that a test leaves about a task. */
export const walkType = 'walk';

interface Suite {
  readonly suites?: readonly Suite[] | undefined;
  readonly specs?:
    readonly { readonly tests: readonly { readonly annotations: readonly Note[] }[] }[] | undefined;
}
const noteSchema = z.object({ type: z.string(), description: z.string().optional() });
type Note = z.infer<typeof noteSchema>;
const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    suites: z.array(suiteSchema).optional(),
    specs: z
      .array(z.object({ tests: z.array(z.object({ annotations: z.array(noteSchema) })) }))
      .optional(),
  }),
);

/** The tasks of a run, from its JSON report; in order of task and way, none where none was walked. */
export function walkRows(report: string): WalkRow[] {
  const notes = (suite: Suite): readonly Note[] => [
    ...(suite.specs ?? []).flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations)),
    ...(suite.suites ?? []).flatMap(notes),
  ];
  return notes(suiteSchema.parse(JSON.parse(report)))
    .filter(({ type }) => type === walkType)
    .map(({ description }) => walkRowSchema.parse(JSON.parse(description ?? '')))
    .toSorted((a, b) => compare(a.task, b.task) || compare(b.way, a.way));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The rows as a Markdown table. */
export function walkTable(rows: readonly WalkRow[]): string {
  const cells = rows.map(({ task, way, pages, taps, typed, keys, screens }) => [
    task,
    way,
    pages,
    taps,
    typed,
    way === 'keyboard' ? keys : '–',
    way === 'keyboard' ? '–' : screens.toFixed(1),
  ]);
  const head = ['task', 'way', 'pages', 'taps', 'typed', 'keys', 'screens scrolled'];
  return [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
