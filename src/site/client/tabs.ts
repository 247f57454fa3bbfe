import { tabFor } from './tab-keys.ts';

/** The part of the URL that remembers the chosen tab; nothing else does. */
const parameter = 'tab';

let made = 0;

/**
 * Turns the sections of Tabs into the tabs pattern of the WAI-ARIA Authoring Practices. All Tabs of
 * a page that hold the chosen label show it, so that somebody's device is asked for once.
 */
class TabsElement extends HTMLElement {
  private tabs: readonly HTMLButtonElement[] = [];
  private panels: readonly HTMLElement[] = [];

  connectedCallback(): void {
    this.panels = [...this.querySelectorAll<HTMLElement>(':scope > [data-kb-tab]')];
    if (this.tabs.length > 0 || this.panels.length < 2) return;
    const list = document.createElement('div');
    list.className = 'kb-tabs__list';
    list.setAttribute('role', 'tablist');
    list.setAttribute('aria-label', this.dataset['label'] ?? '');
    this.tabs = this.panels.map((panel) => this.makeTab(panel));
    list.append(...this.tabs);
    list.addEventListener('keydown', (event) => this.onKey(event));
    this.prepend(list);
    this.show(new URLSearchParams(location.search).get(parameter));
    document.addEventListener('kb-tab', (event) => {
      if (event instanceof CustomEvent) this.show(String(event.detail));
    });
  }

  private makeTab(panel: HTMLElement): HTMLButtonElement {
    const tab = document.createElement('button');
    const id = `kb-tab-${(made += 1)}`;
    tab.type = 'button';
    tab.id = id;
    tab.textContent = panel.dataset['kbTab'] ?? '';
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', `${id}-panel`);
    tab.addEventListener('click', () => this.choose(tab));
    panel.id = `${id}-panel`;
    panel.setAttribute('role', 'tabpanel');
    panel.removeAttribute('aria-label');
    panel.setAttribute('aria-labelledby', id);
    panel.tabIndex = 0;
    return tab;
  }

  private onKey(event: KeyboardEvent): void {
    const current = this.tabs.findIndex((tab) => tab === document.activeElement);
    const next = this.tabs[tabFor(event.key, current, this.tabs.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    this.choose(next);
  }

  private choose(tab: HTMLButtonElement): void {
    const url = new URL(location.href);
    url.searchParams.set(parameter, tab.textContent);
    history.replaceState(history.state, '', url);
    document.dispatchEvent(new CustomEvent('kb-tab', { detail: tab.textContent }));
  }

  /** Shows the tab with the label; at first, when none has it, the first tab. */
  private show(label: string | null): void {
    const found = this.tabs.findIndex((tab) => tab.textContent === label);
    const isShown = this.tabs.some((tab) => tab.ariaSelected === 'true');
    if (found < 0 && isShown) return;
    const chosen = Math.max(found, 0);
    for (const [index, tab] of this.tabs.entries()) {
      const panel = this.panels[index];
      tab.setAttribute('aria-selected', String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
      if (panel) panel.hidden = index !== chosen;
    }
  }
}

/** Defines the element of the Tabs component. */
export function defineTabs(): void {
  if (!customElements.get('kb-tabs')) customElements.define('kb-tabs', TabsElement);
}
