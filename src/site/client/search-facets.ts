import type { Match, SearchIndex } from '../../search/query/search-index.ts';

/** One value of a facet on the page: a radio button in its label. */
interface FacetValue {
  readonly facet: string;
  readonly radio: HTMLInputElement;
  readonly group: HTMLFieldSetElement;
}

/** The facets of a search page. */
export interface Facets {
  /** Shows the values that the matches have, with their numbers, and hides facets that would not narrow. */
  readonly offer: (index: SearchIndex, matches: readonly Match[]) => Promise<void>;
  /** The matches that the chosen values let through, in the same order; to be asked after `offer`. */
  readonly narrow: (matches: readonly Match[]) => readonly Match[];
  /** Chooses nothing any more: every match is let through. */
  readonly release: () => void;
  /** What is chosen, by facet. */
  readonly chosen: () => Readonly<Record<string, string>>;
}

/** The values of all facets, without the first radio of each, which lets everything through. */
function facetValues(groups: readonly HTMLFieldSetElement[]): FacetValue[] {
  return groups.flatMap((group) =>
    [...group.querySelectorAll<HTMLInputElement>('input')]
      .filter(({ value }) => value !== '')
      .map((radio) => ({ facet: radio.name, radio, group })),
  );
}

/** Shows one value with its number of matches, unless nothing would be left of them. */
function offerValue({ radio }: FacetValue, count: number): boolean {
  const label = radio.closest('label');
  if (label === null) return false;
  label.hidden = count === 0 && !radio.checked;
  label.querySelector('span')?.setAttribute('data-count', String(count));
  return !label.hidden;
}

/** The facets in a part of the page, as `given` chooses them; `changed` is called on every choice. */
export function facetsOf(root: ParentNode, given: URLSearchParams, changed: () => void): Facets {
  const groups = [...root.querySelectorAll<HTMLFieldSetElement>('[data-kb-facet]')];
  const values = facetValues(groups);
  const members = new Map<FacetValue, ReadonlySet<string>>();
  for (const { facet, radio } of values) radio.checked = given.get(facet) === radio.value;
  for (const group of groups) group.addEventListener('change', changed);
  const learn = async (index: SearchIndex, value: FacetValue) => {
    if (members.has(value)) return;
    const found = await index.search(null, { [value.facet]: value.radio.value });
    members.set(value, new Set(found.map(({ id }) => id)));
  };
  const chosen = () => values.filter(({ radio }) => radio.checked);
  return {
    offer: async (index, matches) => {
      await Promise.all(values.map((value) => learn(index, value)));
      for (const group of groups) {
        const offered = values.filter((value) => {
          const count = matches.filter(({ id }) => members.get(value)?.has(id)).length;
          return value.group === group && offerValue(value, count);
        });
        group.hidden = offered.length < 2;
      }
    },
    narrow: (matches) =>
      chosen().reduce(
        (left, value) => left.filter(({ id }) => members.get(value)?.has(id)),
        matches,
      ),
    release: () => {
      for (const group of groups)
        for (const radio of group.querySelectorAll('input')) radio.checked = radio.value === '';
    },
    chosen: () => Object.fromEntries(chosen().map(({ facet, radio }) => [facet, radio.value])),
  };
}
