import { isComposing } from './search-typing.ts';

/** The parts of an editable combobox with a list, and what to do when Escape empties the field. */
export interface ComboboxParts {
  readonly input: HTMLInputElement;
  readonly panel: HTMLElement;
  readonly listbox: HTMLElement;
  readonly clear: () => void;
  /** Fills the list for an empty field; false where there is nothing to offer. */
  readonly recall: () => boolean;
}

/** Opens and closes the list of a combobox. */
export interface Combobox {
  /** Shows the list as it now stands, with no option active. */
  readonly open: () => void;
  readonly close: () => void;
}

/**
 * Keyboard and pointer of an editable combobox whose options are links (ARIA Authoring Practices,
 * Combobox Pattern): the focus stays in the field, arrows move and wrap, Enter follows the active
 * option or else sends the form, Escape closes and then empties, Tab closes.
 */
export function combobox({ input, panel, listbox, clear, recall }: ComboboxParts): Combobox {
  let active: HTMLElement | undefined;
  const options = () => [...listbox.querySelectorAll<HTMLElement>('[role=option]:not([hidden])')];
  const activate = (option: HTMLElement | undefined) => {
    active?.setAttribute('aria-selected', 'false');
    active = option;
    active?.setAttribute('aria-selected', 'true');
    active?.scrollIntoView({ block: 'nearest' });
    if (active) input.setAttribute('aria-activedescendant', active.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const show = (isOpen: boolean) => {
    activate(undefined);
    panel.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
  };
  const move = (by: 1 | -1) => {
    const all = options();
    const at = active === undefined ? (by === 1 ? -1 : 0) : all.indexOf(active);
    activate(all.at((at + by) % all.length));
  };
  const escape = () => {
    if (!panel.hidden) return show(false);
    input.value = '';
    clear();
  };
  const reopen = () => {
    if (panel.hidden && input.value.trim() !== '') show(true);
  };
  const onArrow = (by: 1 | -1) => {
    if (panel.hidden && input.value.trim() === '' && recall()) show(true);
    reopen();
    if (!panel.hidden) move(by);
  };
  input.addEventListener('click', reopen);
  input.addEventListener('keydown', (event) => {
    if (isComposing(event)) return;
    if (event.key === 'Tab') return show(false);
    const act = {
      ArrowDown: () => onArrow(1),
      ArrowUp: () => onArrow(-1),
      Escape: escape,
      ...(active && !panel.hidden ? { Enter: () => active?.click() } : {}),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  // The focus stays in the field; otherwise Safari would close the list before the click arrives.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  const leave = ({ target }: Event) => {
    const box = input.form ?? input;
    if (target instanceof Node && !box.contains(target)) show(false);
  };
  document.addEventListener('pointerdown', leave);
  document.addEventListener('focusin', leave);
  // A page that the browser keeps whole comes back as it was left, where no focus would close the list.
  window.addEventListener('pagehide', () => show(false));
  return { open: () => show(true), close: () => show(false) };
}
