// @ts-check
// Runs in the catalogue of components only: brings a page into the state that its address asks for,
// then hides all but what is to be seen. Served as it is, so it is JavaScript and imports nothing.

const wishes = new URLSearchParams(location.search);
const shown = wishes.get('specimen');

/**
 * The first element of a selector, as soon as it is there and seen; undefined after four seconds.
 *
 * @param {string} selector
 * @returns {Promise<HTMLElement | SVGElement | undefined>}
 */
async function seen(selector) {
  const end = performance.now() + 4000;
  while (performance.now() < end) {
    const element = [...document.querySelectorAll(selector)].find((each) => each.checkVisibility());
    if (element instanceof HTMLElement || element instanceof SVGElement) return element;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return undefined;
}

/** @param {Readonly<Partial<Record<'click' | 'type' | 'fold' | 'wait' | 'text', string>>>} act */
async function enter({ click, type, fold, wait, text }) {
  const target = await seen(click ?? type ?? fold ?? wait ?? '');
  if (target instanceof HTMLDetailsElement) target.open = true;
  else if (target instanceof HTMLInputElement) {
    target.focus();
    target.value = text ?? '';
    target.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await seen('[data-kb-panel]');
  } else if (click && target instanceof HTMLElement) target.click();
}

/**
 * Hides everything beside an element, up to the page.
 *
 * @param {Element} element
 */
function isolate(element) {
  for (let at = element; at.parentElement && at !== document.body; at = at.parentElement)
    for (const other of at.parentElement.children)
      if (other instanceof HTMLElement && other !== at) other.style.display = 'none';
}

/**
 * Brings the page into its state, and tells the catalogue how high it is.
 *
 * @param {string} selector
 */
async function present(selector) {
  for (const act of JSON.parse(wishes.get('enter') ?? '[]')) await enter(act);
  const element = await seen(selector);
  if (element && element !== document.body) isolate(element);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  document.documentElement.dataset['specimen'] = element ? 'ready' : 'missing';
  parent.postMessage({ height }, location.origin);
}

if (shown !== null) void present(shown);
