import { z } from 'zod';

const fieldsSchema = z.record(z.string(), z.unknown());
const packagesSchema = z.record(z.string(), fieldsSchema);
const versionsSchema = z.record(z.string(), z.string()).default({});

const platform =
  /(darwin|linux|win32|windows|freebsd|android|openbsd|netbsd|sunos|aix)[-_](x64|arm64|arm|ia32|ppc64|s390x|riscv64|loong64|mips64el)/;

/**
 * A lock file in which every optional platform package that is named with an exact version has an
 * entry, as `npm ci` wants. Packages stay in the order that npm writes them in.
 *
 * @param lock text of a package-lock.json, version 3
 * @returns the completed text, and the names of the packages added
 */
export function completeLock(lock: string): { text: string; added: string[] } {
  const json = fieldsSchema.parse(JSON.parse(lock));
  const packages = packagesSchema.parse(json['packages']);
  const added: string[] = [];
  for (const { optionalDependencies } of Object.values(packages))
    for (const [name, version] of Object.entries(versionsSchema.parse(optionalDependencies))) {
      const [, os = '', cpu] = platform.exec(name) ?? [];
      const key = `node_modules/${name}`;
      if (packages[key] !== undefined || cpu === undefined || !/^\d/.test(version)) continue;
      const osName = os === 'windows' ? 'win32' : os;
      packages[key] = { version, optional: true, os: [osName], cpu: [cpu] };
      added.push(name);
    }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  const text = `${JSON.stringify({ ...json, packages: Object.fromEntries(sorted) }, null, 2)}\n`;
  return { text, added };
}
