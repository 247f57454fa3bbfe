import { ownVoices } from './own-voices.ts';

/**
 * Shows what a reader can do with an article, as far as the browser can do it; what it does comes
 * when somebody reaches for it.
 */
export function startTools(): void {
  const bar = document.querySelector<HTMLElement>('[data-kb-tools]');
  if (!bar) return;
  const tool = (name: string) => bar.querySelector<HTMLElement>(`[data-kb-tool=${name}]`);
  const show = (name: string) => tool(name)?.removeAttribute('hidden');
  show('print');
  const canShare = 'share' in navigator;
  const words = tool('share')?.querySelector('span');
  if (words && !canShare) words.textContent = bar.dataset['copy'] ?? '';
  if (canShare || 'clipboard' in navigator) show('share');
  if ('speechSynthesis' in window) {
    const look = () => {
      const voices = ownVoices(speechSynthesis.getVoices(), bar.dataset['language'] ?? '');
      if (voices.length > 0) show('listen');
    };
    look();
    // Chromium and Android know their voices a little later.
    speechSynthesis.onvoiceschanged = look;
  }
  const load = async () => (await import('./article-tools.ts')).articleTools(bar);
  let tools: ReturnType<typeof load> | undefined;
  const loaded = () => {
    tools ??= load();
    tools.catch(() => (tools = undefined));
    return tools;
  };
  for (const type of ['pointerenter', 'focusin']) bar.addEventListener(type, () => void loaded());
  bar.addEventListener('click', ({ target }) => {
    const chosen = target instanceof Element && target.closest<HTMLElement>('[data-kb-tool]');
    if (chosen) void loaded().then((act) => act(chosen.dataset['kbTool'] ?? ''));
  });
}
