import type { ContactRow } from '../../../model/contact.ts';
import type { ConvertedContact } from './contact-of.ts';
import type { Keys } from './keys.ts';
import { problem, type ImportProblem, type LeftOut } from './step.ts';

/** A contact as it is written, and whether its time said its zone. */
export type GatheredContact = Pick<ConvertedContact, 'row' | 'zoned'>;

/** What becomes of a contact that is added. */
export type Gathered =
  { readonly kept: true } | { readonly leftOut: LeftOut } | { readonly problem: ImportProblem };

/** Contacts, each once. */
export interface ContactGathering {
  readonly add: (contact: ConvertedContact) => Gathered;
  /**
   * Those that could not be told before the last record was read, in the order of their first record;
   * undefined for parts without the first one.
   */
  readonly rest: () => Iterable<GatheredContact | undefined>;
}

/**
 * Fifty-three bits of a text, as a number: millions of them fit into memory. Two 32-bit multiplicative
 * hashes side by side (after Knuth, The Art of Computer Programming 3, section 6.4).
 */
function digest(text: string): number {
  let [high, low] = [0x9e3779b1, 0x85ebca77];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
    high ^= low >>> 15;
    low ^= high >>> 13;
  }
  return (high >>> 0) * 0x200000 + (low >>> 11);
}

/**
 * Contacts of a table: each goes on at once. The same row twice counts once; another row with the
 * same id is a problem. Rows without an id are named by what they say, alike ones by their number.
 */
export function gatherRows(
  keys: Keys,
  source: string,
  use: (contact: GatheredContact) => void,
): ContactGathering {
  const seen = new Map<number, number>();
  return {
    add(contact) {
      const { row } = contact;
      const content = digest(JSON.stringify(row));
      if (row.contact_id === '') {
        const { customer_key: _, ...facts } = row;
        const name = digest(JSON.stringify(facts));
        const number = (seen.get(-name) ?? 0) + 1;
        seen.set(-name, number);
        const id = keys.contact(source, `${JSON.stringify(facts)}\0${number}`);
        use({ ...contact, row: { ...row, contact_id: id } });
        return { kept: true };
      }
      const id = digest(row.contact_id);
      const known = seen.get(id);
      if (known === content) return { leftOut: 'repeated' };
      if (known !== undefined) return problem('duplicate', 'contact_id');
      seen.set(id, content);
      use(contact);
      return { kept: true };
    },
    rest: () => [],
  };
}

/** A part of a contact as it waits: its row as text, which takes a fifth of an object's memory. */
interface Kept extends Pick<ConvertedContact, 'version' | 'leg' | 'isPart' | 'zoned'> {
  readonly text: string;
}

/**
 * Contacts of records that come again when they change, and in parts when they are handed on: of each
 * part the newest version counts, and parts with one id are one contact. They wait until all are read.
 */
export function gatherVersions(): ContactGathering {
  const contacts = new Map<string, Kept[]>();
  return {
    add({ row, version, leg, isPart, zoned }) {
      if (row.contact_id === '') return problem('missing', 'contact_id');
      const kept = { version, leg, isPart, zoned, text: JSON.stringify(row) };
      const parts = contacts.get(row.contact_id);
      if (parts === undefined) {
        contacts.set(row.contact_id, [kept]);
        return { kept: true };
      }
      const at = parts.findIndex((part) => part.leg === leg);
      const known = parts[at];
      if (known === undefined) {
        parts.push(kept);
        return { leftOut: 'joined' };
      }
      if (known.version === version)
        return known.text === kept.text
          ? { leftOut: 'repeated' }
          : problem('duplicate', 'contact_id');
      if (isNewer(version, known.version)) parts[at] = kept;
      return { leftOut: 'superseded' };
    },
    *rest() {
      for (const parts of contacts.values())
        yield parts.some(({ isPart }) => !isPart) ? joined(parts) : undefined;
    },
  };
}

/** Versions are times, as numbers or as ISO 8601 in one zone. */
const isNewer = (a: string, b: string) =>
  Number.isFinite(Number(a)) && Number.isFinite(Number(b)) ? Number(a) > Number(b) : a > b;

/** One contact of its parts: it starts and waits with the first and takes the time of all. */
function joined(kept: readonly Kept[]): GatheredContact {
  const parts = kept.map(({ text, isPart, zoned }) => {
    const row: ContactRow = JSON.parse(text);
    return { row, isPart, zoned };
  });
  parts.sort((a, b) =>
    a.isPart === b.isPart ? (a.row.started_at < b.row.started_at ? -1 : 1) : a.isPart ? 1 : -1,
  );
  const [first] = parts;
  if (first === undefined) throw new Error('A contact has no parts.');
  if (parts.length === 1) return first;
  const rows = parts.map(({ row }) => row);
  const handle = rows.flatMap(({ handle_seconds: seconds }) => seconds ?? []);
  const row: ContactRow = {
    ...rows.reduceRight((later, earlier) => ({ ...later, ...earlier })),
    reason: rows.find(({ reason }) => reason !== '')?.reason ?? '',
  };
  if (handle.length > 0) row.handle_seconds = handle.reduce((sum, seconds) => sum + seconds, 0);
  return { row, zoned: first.zoned };
}
