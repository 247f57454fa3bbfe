import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a module of a package in a folder exports to `require`. @throws where it is not there */
export async function loadInstalled(folder: string, specifier: string): Promise<unknown> {
  const file = createRequire(join(folder, 'package.json')).resolve(specifier);
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return property(module, 'default');
}

/** A property of whatever value; undefined where there is none. */
export const property = (value: unknown, name: string): unknown =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'
    ? Reflect.get(value, name)
    : undefined;

/** Whether a value has a function under each name. */
export const hasFunctions = (value: unknown, ...names: readonly string[]): boolean =>
  names.every((name) => typeof property(value, name) === 'function');
