import type { Messages } from './messages.ts';

/** Sections that only the team of a help centre reads: in its record, its reports, its new articles. */
export const teamSections = ['template', 'record', 'repair', 'ranking'] as const;
type ReaderMessages = Omit<Messages, (typeof teamSections)[number]>;

type FunctionKeys<Section> = {
  [Key in keyof Section]: Section[Key] extends (...given: never[]) => unknown ? Key : never;
}[keyof Section];
type Names<Message> = Message extends (...given: infer Given extends readonly unknown[]) => unknown
  ? { readonly [Index in keyof Given]: Given[Index] extends number ? `${string}#` : string }
  : never;

/** The names of the values that each message takes, in order; a number's ends with `#`. */
type ValueNames = {
  readonly [
    Section in keyof ReaderMessages as FunctionKeys<ReaderMessages[Section]> extends never
      ? never
      : Section
  ]: {
    readonly [Key in FunctionKeys<ReaderMessages[Section]>]: Names<ReaderMessages[Section][Key]>;
  };
};

/**
 * What stands in braces where a message is written as a template: `{articles}`. Names are part of the
 * files that help centres write (`locales/fr.yaml`), so none is ever changed.
 */
export const messageValues: ValueNames = {
  common: { since: ['when'] },
  home: { count: ['articles#'] },
  category: { foreign: ['language'] },
  article: { contactReason: ['reason'], code: ['code'], fallback: ['language'] },
  components: { verified: ['day'], video: ['title'] },
  situations: { step: ['step#'] },
  contact: {
    timesIn: ['zone'],
    replyWithin: ['time'],
    answerWithin: ['percent#', 'time'],
    seconds: ['count#'],
    minutes: ['count#'],
    hoursLong: ['count#'],
    days: ['count#'],
    phone: ['number'],
    dayRange: ['from', 'to'],
    span: ['from', 'to'],
    note: ['note'],
    code: ['code'],
    codeHintText: ['code'],
  },
  measured: {
    usual: ['time'],
    hours: ['days', 'times'],
    kept: ['percent#'],
    keptRange: ['from#', 'to#'],
    about: ['time'],
    noteWaits: ['from', 'to'],
    noteHours: ['from', 'to'],
    notePromises: ['from', 'to'],
  },
  search: { filter: ['facet'] },
  embed: { visit: ['name'] },
  redirect: { code: ['code'] },
};
