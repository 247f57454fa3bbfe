// Runs in the browser, in a preview only: what is wrong with the content stands over the page.
// It has its own colours and no class, so that the site's styles are seen as they will be.

/** Shows findings in a corner of the page, or takes the panel away when there are none. */
function show(lines: readonly string[]): void {
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

import.meta.hot?.on('sakini:findings', show);
import.meta.hot?.send('sakini:ready');
