import { addressesOf } from './dead-links.ts';
import type { Tag } from './html-tags.ts';

/** Data blocks, which no script policy looks at, and rules that have a source expression of their own. */
const dataScripts = ['application/ld+json', 'speculationrules'];

/** Relations of a link that make a browser load something. */
const loading =
  /\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/;

/** What of a page a strict content security policy would stop, or what would come from another host; none where all is well. */
export function policyProblems(tags: readonly Tag[]): string[] {
  return tags.flatMap((tag) => [...inlineProblems(tag), ...foreignResources(tag)]);
}

function inlineProblems({ name, attributes }: Tag): string[] {
  const problems = [...attributes.keys()]
    .filter((key) => key === 'style' || /^on[a-z]/.test(key))
    .map((key) => `<${name} ${key}=…>`);
  if (name === 'style') problems.push('<style>');
  const isData = dataScripts.includes(attributes.get('type') ?? '');
  if (name === 'script' && !attributes.has('src') && !isData) problems.push('<script> without src');
  const isCode = [...attributes.values()].some((value) => /^\s*javascript:/i.test(value));
  if (isCode) problems.push(`<${name}> with a javascript: address`);
  return problems;
}

/** Addresses on other hosts that load by themselves or are sent to; a plain link is none. */
function foreignResources(tag: Tag): string[] {
  const { name, attributes } = tag;
  if (name === 'a' || name === 'area') return [];
  if (name === 'link' && !loading.test(attributes.get('rel') ?? '')) return [];
  return addressesOf(tag)
    .filter((address) => /^(https?:)?\/\//i.test(address))
    .map((address) => `<${name}> loads ${address}`);
}
