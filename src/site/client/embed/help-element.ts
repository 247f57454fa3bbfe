import type { EmbedSettings, EmbedWords } from '../../embed/embed-settings.ts';
import { helpStyle } from './help-style.ts';
import { isCloseMessage, type ContextMessage } from './messages.ts';

/** Put in by the build (src/build/site-scripts.ts). */
declare const KB_EMBED: EmbedSettings;

const { locales, colors, url = location.href } = KB_EMBED;

/** The help centre is where this script comes from; a script in a bundle is told where. */
const script = document.currentScript;
const origin = new URL(script instanceof HTMLScriptElement ? script.src : url).origin;

/** Where the panel fills the whole window, it holds the focus, so that none gets lost behind it. */
const small = matchMedia('(max-width: 30em), (max-height: 26em)');

/**
 * What the page in the panel may do: run, keep what its tab remembers, and lead to a new tab or a phone
 * call. It may not lead the page around it elsewhere, nor open dialogs over it.
 */
const sandbox =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';

/** The words of a locale, else of its language, else of the help centre's first locale. */
function wordsFor(locale: string): EmbedWords | undefined {
  const language = locale.split('-')[0] ?? '';
  return locales[locale] ?? locales[language] ?? Object.values(locales)[0];
}

/** An element with attributes around nodes and texts. */
function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * `<kb-help>`: a button that opens the help centre in a panel. Nothing is loaded before it is pressed.
 * Its attributes: `data-context` (what help is about), `data-locale`, `data-label`, `data-side=left`.
 */
class HelpElement extends HTMLElement {
  static readonly observedAttributes = ['data-context'];
  private readonly button = make('button', { class: 'open', type: 'button', part: 'button' });
  private readonly dialog = make('dialog', { tabindex: '-1', part: 'panel' });
  private frame: HTMLIFrameElement | undefined;
  private isLoaded = false;
  private listening = new AbortController();

  connectedCallback(): void {
    const words = wordsFor(this.dataset['locale'] ?? document.documentElement.lang);
    if (words && !this.shadowRoot) this.furnish(words);
    this.listening = new AbortController();
    const { signal } = this.listening;
    addEventListener('message', (event) => this.hear(event), { signal });
    addEventListener('keydown', (event) => this.onKey(event), { signal });
    small.addEventListener('change', () => this.dialog.open && this.show(), { signal });
  }

  disconnectedCallback(): void {
    this.listening.abort();
    // A frame that leaves the page loses what it holds, so the panel starts anew next time.
    this.dialog.close();
    this.frame?.remove();
    this.frame = undefined;
    this.isLoaded = false;
  }

  attributeChangedCallback(): void {
    this.tellContext();
  }

  private furnish(words: EmbedWords): void {
    const { button, dialog } = this;
    const label = this.dataset['label'] ?? words.button;
    button.append(make('span', { 'aria-hidden': 'true' }, '?'), label);
    button.ariaExpanded = 'false';
    button.addEventListener('click', () => (dialog.open ? this.hide() : this.open(words)));
    const close = make('button', { type: 'button' }, words.close);
    close.addEventListener('click', () => this.hide());
    const home = make(
      'a',
      {
        href: new URL(words.home, origin).href,
        target: '_blank',
        rel: 'noopener',
        'aria-label': words.visit,
      },
      words.panel,
      make('span', { 'aria-hidden': 'true' }, '↗'),
    );
    dialog.ariaLabel = label;
    dialog.append(make('div', { class: 'bar' }, home, close));
    dialog.addEventListener('close', () => {
      if (!dialog.open) button.ariaExpanded = 'false';
    });
    const root = this.attachShadow({ mode: 'open' });
    // A sheet made by script is no inline style, so a strict policy of the page allows it.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(helpStyle(colors));
    root.adoptedStyleSheets = [sheet];
    root.append(make('section', { 'aria-label': label }, button, dialog));
  }

  private open(words: EmbedWords): void {
    if (!this.frame) {
      const frame = make('iframe', { title: words.panel, sandbox, referrerpolicy: 'no-referrer' });
      frame.addEventListener('load', () => {
        this.isLoaded = true;
        this.tellContext();
      });
      frame.src = new URL(words.frame, origin).href;
      this.dialog.append(frame);
      this.frame = frame;
    }
    this.show();
  }

  /** Shows the panel, beside the page or, in a small window, in front of it. */
  private show(): void {
    const { button, dialog } = this;
    if (dialog.open) dialog.close();
    if (small.matches) dialog.showModal();
    else dialog.show();
    dialog.focus();
    button.ariaExpanded = 'true';
  }

  /** Closes the panel. A focus that was in it, or in its frame, goes back to the button. */
  private hide(): void {
    const isInside = this.dialog.contains(this.shadowRoot?.activeElement ?? null);
    this.dialog.close();
    if (isInside) this.button.focus();
  }

  private tellContext(): void {
    const message: ContextMessage = { type: 'kb-context', context: this.dataset['context'] ?? '' };
    if (this.isLoaded) this.frame?.contentWindow?.postMessage(message, origin);
  }

  private hear({ data, source, origin: from }: MessageEvent<unknown>): void {
    const isOurs = from === origin && source === this.frame?.contentWindow;
    if (isOurs && isCloseMessage(data)) this.hide();
  }

  /** Escape closes wherever the focus is, as the panel may lie over it. */
  private onKey(event: KeyboardEvent): void {
    const isEscape = event.key === 'Escape' && !event.isComposing && !event.defaultPrevented;
    if (isEscape && this.dialog.open) this.hide();
  }
}

if (!customElements.get('kb-help')) customElements.define('kb-help', HelpElement);
