import type { FacetCounts } from '../../search/query/answer.ts';

/** One value of a facet on the page: a radio button in its label. */
interface FacetValue {
  readonly facet: string;
  readonly radio: HTMLInputElement;
  readonly group: HTMLFieldSetElement;
}

/** The facets of a search page. */
export interface Facets {
  /** Shows the values that results have, with their numbers, and hides facets that would not narrow. */
  readonly offer: (counts: FacetCounts) => void;
  /** Chooses nothing any more: every result is let through. */
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

/** Shows one value with its number of results, unless nothing would be left of them. */
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
  for (const { facet, radio } of values) radio.checked = given.get(facet) === radio.value;
  for (const group of groups) group.addEventListener('change', changed);
  return {
    offer: (counts) => {
      for (const group of groups) {
        const offered = values.filter(
          (value) =>
            value.group === group &&
            offerValue(value, counts[value.facet]?.[value.radio.value] ?? 0),
        );
        group.hidden = offered.length < 2;
      }
    },
    release: () => {
      for (const group of groups)
        for (const radio of group.querySelectorAll('input')) radio.checked = radio.value === '';
    },
    chosen: () =>
      Object.fromEntries(
        values.filter(({ radio }) => radio.checked).map(({ facet, radio }) => [facet, radio.value]),
      ),
  };
}
