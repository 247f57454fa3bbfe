import type { Element } from 'hast';

/** Names of properties that are not their attribute's name in lower case. */
const attributeNames: Readonly<Record<string, string>> = {
  ariaDescribedBy: 'aria-describedby',
  ariaLabel: 'aria-label',
  className: 'class',
  dataFootnoteBackref: 'data-footnote-backref',
  dataFootnoteRef: 'data-footnote-ref',
  dataFootnotes: 'data-footnotes',
};
/** Attributes that say something by being there. */
const booleans = new Set(['checked', 'disabled', 'open', 'reversed']);

/** Elements without an end tag. */
export const voidTags: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

const reference = (char: string) => `&#x${char.charCodeAt(0).toString(16).toUpperCase()};`;

/** A text as HTML. */
export function textHtml(text: string): string {
  return text.includes('<') || text.includes('&') ? text.replace(/[<&]/g, reference) : text;
}

/** The start tag of an element of Markdown or of `plainTags`, with its attributes in their order. */
export function startTag({ tagName, properties }: Element): string {
  let html = `<${tagName}`;
  for (const name in properties) html += attributeHtml(name, properties[name]);
  return `${html}>`;
}

/** ` name="value"`, or nothing for a value that says no. Quotes and backticks are escaped, as some old readers take them for quotes. */
function attributeHtml(property: string, value: Element['properties'][string]): string {
  if (value === null || value === undefined || value === false) return '';
  const name = attributeNames[property] ?? property.toLowerCase();
  // `open=""` has always been taken for no.
  if (booleans.has(name) && (typeof value !== 'string' || value === '' || value === name))
    return value ? ` ${name}` : '';
  if (value === true) return ` ${name}`;
  const text = Array.isArray(value) ? value.join(' ').trim() : String(value);
  return ` ${name}="${/[\0"&'`]/.test(text) ? text.replace(/[\0"&'`]/g, reference) : text}"`;
}
