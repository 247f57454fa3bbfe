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

const events = new EventSource(new URL('events', import.meta.url));
events.addEventListener('findings', ({ data }) => show(JSON.parse(data)));
events.addEventListener('reload', () => location.reload());
// A reader that goes back would find the page as it was, and a closed connection.
addEventListener('pagehide', () => events.close());
