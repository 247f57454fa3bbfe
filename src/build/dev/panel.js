// @ts-check
// Runs in the browser, in a preview only: reloads what changed, and what is wrong with the content
// stands over the page. It has its own colours and no class, so that the site's styles are seen as
// they will be. Served as it is, so it is JavaScript and imports nothing.

/**
 * Shows findings in a corner of the page, or takes the panel away when there are none.
 *
 * @param {readonly string[]} lines
 */
function show(lines) {
  document.getElementById('sakini-findings')?.remove();
  if (lines.length === 0) return;
  const panel = document.createElement('details');
  panel.id = 'sakini-findings';
  panel.open = lines.some((line) => line.includes(' error '));
  panel.lang = 'en';
  panel.style.cssText =
    'position:fixed;inset:auto 0 0;max-height:50vh;overflow:auto;z-index:9;padding:8px 16px;' +
    'background:Canvas;color:CanvasText;border-top:3px solid;font:14px/1.5 monospace';
  const summary = document.createElement('summary');
  summary.textContent = `lint: ${lines.length}`;
  const list = document.createElement('pre');
  list.style.cssText = 'white-space:pre-wrap;margin:8px 0';
  list.textContent = lines.join('\n\n');
  panel.append(summary, list);
  document.body.append(panel);
}

/**
 * Shows a word on the page in its upper corner: of a draft, that it is one.
 *
 * @param {string} text
 */
function showNote(text) {
  const note = document.createElement('p');
  note.id = 'sakini-note';
  note.textContent = text;
  note.style.cssText =
    'position:fixed;inset:0 0 auto auto;z-index:9;margin:0;padding:4px 12px;' +
    'background:Canvas;color:CanvasText;border:2px dashed;font:14px/1.5 sans-serif';
  document.body.append(note);
}

const note = document.querySelector('script[data-note]')?.getAttribute('data-note');
if (note) showNote(note);

const events = new EventSource(new URL('events', import.meta.url));
events.addEventListener('findings', ({ data }) => show(JSON.parse(data)));
events.addEventListener('reload', () => location.reload());
// A reader that goes back would find the page as it was, and a closed connection.
addEventListener('pagehide', () => events.close());
