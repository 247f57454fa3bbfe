import type { LocaleText } from '../model/locale-texts.ts';
import { messageValues, teamSections } from './message-values.ts';
import type { Messages } from './messages.ts';

/** A message that readers see, as a template. */
export interface MessageTemplate {
  /** Section and key, and for named messages the name. */
  readonly path: readonly string[];
  readonly text: string;
  /** How it is said of exactly one, where that differs. */
  readonly one: string | undefined;
  /** Names of the values that stand in it in braces. */
  readonly values: readonly string[];
  /** Whether it holds a number, so that a language may have plural forms of it. */
  readonly isCounted: boolean;
}

/** Every message that readers see, in the order and words of one language. */
export function messageTemplates(messages: Messages): MessageTemplate[] {
  const isTeam = (section: string) => teamSections.some((each) => each === section);
  return Object.entries(messages)
    .filter(([section]) => !isTeam(section))
    .flatMap(([section, own]) =>
      Object.entries(own).flatMap(([key, message]) => templatesOf([section, key], message)),
    );
}

function templatesOf(path: readonly string[], message: unknown): MessageTemplate[] {
  if (typeof message === 'string') {
    const values = [...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    return [{ path, text: message, one: undefined, values, isCounted: false }];
  }
  if (isFunction(message)) return [functionTemplate(path, message)];
  return Object.entries(message ?? {}).flatMap(([name, inner]) =>
    templatesOf([...path, name], inner),
  );
}

/** A number that no message holds by itself, and that is written without separators. */
const many = 777;

type MessageFunction = (...values: never[]) => unknown;
const isFunction = (value: unknown): value is MessageFunction => typeof value === 'function';

function functionTemplate(path: readonly string[], message: MessageFunction): MessageTemplate {
  const names = valueNames(path);
  const said = (count: number) => {
    const given = names.map((name) => (isNumber(name) ? count : `{${name}}`));
    const text = String(Reflect.apply(message, undefined, given.map(distinct(count))));
    return names
      .filter(isNumber)
      .reduce(
        (whole, name, index) => whole.replace(String(count + index), `{${bare(name)}}`),
        text,
      );
  };
  const [text, one] = [said(many), said(1)];
  const values = names.map(bare);
  const isCounted = names.some(isNumber);
  return { path, text, one: one === text ? undefined : one, values, isCounted };
}

/** Numbers that differ from each other, so that each is found again in the text. */
function distinct(count: number) {
  let numbers = 0;
  return (value: number | string) => (typeof value === 'number' ? count + numbers++ : value);
}

/** The names of a message's values; a number's ends with `#`. */
function valueNames([section = '', key = '']: readonly string[]): readonly string[] {
  const names: unknown = Reflect.get(Reflect.get(messageValues, section) ?? {}, key);
  return Array.isArray(names) ? names.map(String) : [];
}

const isNumber = (name: string) => name.endsWith('#');
const bare = (name: string) => name.replace('#', '');

/** What is needed to say a message in a locale. */
interface Saying {
  readonly path: readonly string[];
  readonly text: LocaleText | undefined;
  readonly locale: string;
}

/**
 * A message as a locale says it, of the kind of the one that it replaces; that one itself where the
 * locale says none. Numbers are written, and plural forms chosen, as the locale does (Unicode CLDR,
 * through Intl).
 */
export function saidIn(message: unknown, { path, text, locale }: Saying): unknown {
  if (text === undefined) return message;
  if (typeof message === 'string') return text;
  if (typeof message === 'function') return sayer(text, valueNames(path), locale);
  return Object.fromEntries(
    Object.entries(message ?? {}).map(([name, inner]) => [
      name,
      saidIn(inner, {
        path: [...path, name],
        text: typeof text === 'string' ? undefined : text[name],
        locale,
      }),
    ]),
  );
}

function sayer(text: LocaleText, names: readonly string[], locale: string) {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (...given: readonly unknown[]): string => {
    const count = given.find((value) => typeof value === 'number');
    const form = typeof text === 'string' ? text : formOf(text, plurals, count);
    return form.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = given[names.findIndex((each) => bare(each) === name)];
      if (value === undefined) return place;
      return typeof value === 'number' ? numbers.format(value) : String(value);
    });
  };
}

function formOf(
  forms: Exclude<LocaleText, string>,
  plurals: Intl.PluralRules,
  count: number | undefined,
): string {
  const form = forms[plurals.select(count ?? 0)] ?? forms['other'];
  return typeof form === 'string' ? form : '';
}
