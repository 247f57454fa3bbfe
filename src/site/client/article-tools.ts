import { ownVoices, type Voice } from './own-voices.ts';
import { readInTurn, type Reader, type Reading } from './read-in-turn.ts';
import { spokenParts, type SpokenPart } from './spoken-parts.ts';

/** Ordinary voices of Apple, whose list begins with joke voices and marks none of them. */
const ordinary = /^(Kyoko|O-Ren|Hattori|Samantha|Alex|Daniel|Karen)/i;

/** The voice to read with: the reader's own choice in the system, else an ordinary one. */
export function chosenVoice<Given extends Voice>(
  voices: readonly Given[],
  lang: string,
): Given | undefined {
  const own = ownVoices(voices, lang);
  return own.find((each) => each.default) ?? own.find((each) => ordinary.test(each.name)) ?? own[0];
}

/** What the tools of an article do, by the name of the tool: share, print, listen, stop. */
export function articleTools(bar: HTMLElement): (tool: string) => void {
  const say = (words = '') => {
    const status = bar.querySelector('[role=status]');
    if (status) status.textContent = words;
  };
  const aloud = readAloud(bar, say);
  return (tool) => {
    if (tool === 'print') print();
    else if (tool === 'share') void share(bar.dataset).then(say);
    else aloud(tool);
  };
}

/** Hands the page's address on, or copies it; gives what is to be said of that. */
async function share({ copied, notCopied }: DOMStringMap): Promise<string> {
  const url = location.origin + location.pathname;
  if ('share' in navigator)
    try {
      await navigator.share({ title: document.title, url });
      return '';
    } catch (error) {
      // Whoever changed their mind has heard enough.
      if (error instanceof DOMException && error.name === 'AbortError') return '';
    }
  return navigator.clipboard.writeText(url).then(
    () => copied ?? '',
    () => notCopied ?? '',
  );
}

/** Reads the article aloud: `listen` begins, pauses and goes on, `stop` ends it. */
function readAloud(bar: HTMLElement, say: (words?: string) => void): (tool: string) => void {
  const article = bar.closest('article');
  const listen = bar.querySelector<HTMLElement>('[data-kb-tool=listen]');
  const stop = bar.querySelector<HTMLElement>('[data-kb-tool=stop]');
  const { language = '', ...words } = bar.dataset;
  const label = listen?.querySelector('span');
  const idle = label?.textContent;
  let parts: readonly SpokenPart[] = [];
  let reader: Reader | undefined;
  let last: Reading | undefined;
  // Held here: Chromium forgets an utterance that nobody holds, and then never says that it ended.
  let utterance: SpeechSynthesisUtterance | undefined;

  const show = (state: Reading, part: number | undefined) => {
    mark(part === undefined ? undefined : parts[part]);
    // Every part is shown; the state is told when it changes.
    if (state === last) return;
    last = state;
    const isUnderWay = state === 'reading' || state === 'paused';
    const next = { reading: words['pause'], paused: words['resume'] };
    if (label) label.textContent = (isUnderWay ? next[state] : idle) ?? '';
    bar.toggleAttribute('data-kb-reading', isUnderWay);
    if (!isUnderWay) {
      if (document.activeElement === stop) listen?.focus();
      reader = undefined;
    }
    if (stop) stop.hidden = !isUnderWay;
    say(words[state]);
  };
  const start = () => {
    parts = article ? spokenParts(article, language) : [];
    if (parts.length === 0) return;
    speechSynthesis.cancel();
    reader = readInTurn(parts.length, {
      say(part, ended) {
        utterance = new SpeechSynthesisUtterance(parts[part]?.text);
        utterance.lang = language;
        utterance.voice = chosenVoice(speechSynthesis.getVoices(), language) ?? null;
        utterance.onend = () => ended(false);
        utterance.onerror = () => ended(true);
        speechSynthesis.speak(utterance);
      },
      hush: () => speechSynthesis.cancel(),
      show,
    });
  };
  // A voice goes on when its page is left.
  addEventListener('pagehide', () => reader?.stop());
  return (tool) => {
    if (tool === 'stop') reader?.stop();
    else if (reader) reader.toggle();
    else start();
  };
}

const name = 'kb-reading';
let marked: Range | undefined;

/** Marks the part that is being read, and follows it as long as the reader has not scrolled elsewhere. */
function mark(part: SpokenPart | undefined): void {
  const follows = marked === undefined || isInView(marked);
  const highlights = 'highlights' in CSS ? CSS.highlights : undefined;
  highlights?.delete(name);
  for (const each of document.querySelectorAll(`.${name}`)) each.classList.remove(name);
  marked = undefined;
  if (!part) return;
  marked = document.createRange();
  marked.setStart(part.from.node, part.from.offset);
  marked.setEnd(part.to.node, part.to.offset);
  const { node } = part.to;
  const around = node instanceof Element ? node : node.parentElement;
  if (highlights) highlights.set(name, new Highlight(marked));
  else around?.classList.add(name);
  if (follows && !isInView(marked)) around?.scrollIntoView({ block: 'center' });
}

function isInView(range: Range): boolean {
  const { top, bottom, height } = range.getBoundingClientRect();
  return height === 0 || (bottom > 0 && top < innerHeight);
}
