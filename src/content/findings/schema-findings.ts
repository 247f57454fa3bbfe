import { z } from 'zod';
import type { Finding } from '../../model/finding.ts';
import type { YamlSource } from '../yaml-source.ts';
import { nearest } from '../nearest.ts';
import type { FindingMaker } from './finding-maker.ts';

/** A parsed value, or the findings that kept it from being one. */
export type Checked<T> =
  { readonly data: T; readonly findings: readonly [] } | { readonly data: undefined; readonly findings: readonly Finding[] };

/** What a file's text says, parsed by a schema; every mistake becomes a finding with its place. */
export function checkYaml<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
  { finding, language }: { finding: FindingMaker; language: string },
): Checked<z.output<Schema>> {
  if (source.mistakes.length > 0) {
    const findings = source.mistakes.map(({ at, cause }) => finding('yaml/syntax', at, cause));
    return { data: undefined, findings };
  }
  const locale = language.startsWith('ja') ? z.locales.ja() : z.locales.en();
  const result = schema.safeParse(source.data ?? {}, { error: locale.localeError });
  if (result.success) return { data: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => issueFindings(issue, schema, source, finding));
  return { data: undefined, findings };
}

function issueFindings(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  source: YamlSource,
  finding: FindingMaker,
): Finding[] {
  const where = issue.path.join('.') || '-';
  if (issue.code === 'unrecognized_keys') {
    const valid = keysAt(schema, issue.path);
    return issue.keys.map((key) =>
      finding(
        'yaml/unknown-key',
        source.positionOf([...issue.path, key], 'key'),
        key,
        nearest(key, valid) ?? valid.join(', '),
      ),
    );
  }
  if (isMissing(issue, source.data))
    return [finding('yaml/missing-key', source.positionOf(issue.path), where)];
  const at = source.positionOf(issue.path);
  if (issue.code === 'invalid_value') {
    const valid = issue.values.map(String);
    const value = String(valueAt(source.data, issue.path));
    return [finding('yaml/invalid-value', at, `${where}: ${value}`, nearest(value, valid) ?? valid.join(', '))];
  }
  const inner = issue.code === 'invalid_union' ? closestBranch(issue) : undefined;
  if (inner) return inner.flatMap((one) => issueFindings({ ...one, path: [...issue.path, ...one.path] }, schema, source, finding));
  if (issue.message === 'origin') {
    const value = String(valueAt(source.data, issue.path));
    return [finding('site/origin', at, value, originOf(value))];
  }
  if (issue.code === 'custom' && (issue.message === 'value-unknown' || issue.message === 'value-missing'))
    return [finding(`locale/${issue.message}`, at, String(issue.params?.['value']), String(issue.params?.['valid']))];
  if (issue.message === 'one-target') return [finding('situation/one-target', at, where)];
  return [finding('yaml/invalid', at, where, issue.message)];
}

/** The origin that an address was meant to be; an example where it is none. */
function originOf(value: string): string {
  const address = value.includes('://') ? value : `https://${value}`;
  return URL.canParse(address) ? new URL(address).origin : 'https://www.example.com';
}

/** The complaints of the union branch that the value came nearest to, if it got past the type check. */
function closestBranch(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
  return issue.errors.find((branch) =>
    branch.every((one) => one.path.length > 0 || one.code !== 'invalid_type'),
  );
}

function isMissing(issue: z.core.$ZodIssue, data: unknown): boolean {
  return issue.code !== 'custom' && valueAt(data, issue.path) === undefined;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = data;
  for (const key of path)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return value;
}

/** The keys that a strict object knows at a path of the schema. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let json: unknown = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', reused: 'inline' });
  const root = json;
  for (const key of path) json = stepInto(deref(json, root), key);
  return propertiesOf(deref(json, root), root);
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

function deref(json: unknown, root: unknown): unknown {
  const ref = field(json, '$ref');
  if (typeof ref !== 'string') return json;
  return ref
    .slice(2)
    .split('/')
    .filter((part) => part !== '')
    .reduce((value: unknown, part) => field(value, part), root);
}

function stepInto(json: unknown, key: PropertyKey): unknown {
  const own =
    typeof key === 'number'
      ? field(json, 'items')
      : (field(field(json, 'properties'), String(key)) ?? field(json, 'additionalProperties'));
  if (own !== undefined && typeof own === 'object') return own;
  const branches = field(json, 'anyOf') ?? field(json, 'oneOf');
  return Array.isArray(branches) ? branches.map((one) => stepInto(one, key)).find(Boolean) : undefined;
}

function propertiesOf(json: unknown, root: unknown): string[] {
  const properties = field(json, 'properties');
  if (typeof properties === 'object' && properties !== null) return Object.keys(properties);
  const branches = field(json, 'anyOf') ?? field(json, 'oneOf');
  return Array.isArray(branches) ? branches.flatMap((one) => propertiesOf(deref(one, root), root)) : [];
}
