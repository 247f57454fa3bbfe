import type { Page } from '@playwright/test';

/** A voice as a browser lists it. */
export interface FakeVoice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default?: boolean;
}

/** What a page has said, and what may happen to the voice. */
export interface FakeSpeech {
  /** Every part in order, as `voice (lang): text`. */
  readonly said: () => Promise<readonly string[]>;
  /** How often the voice was told to be silent. */
  readonly hushed: () => Promise<number>;
  /** The part that is being said ends, or fails. */
  readonly end: (kind?: 'end' | 'error') => Promise<void>;
  /** The browser gets to know its voices. */
  readonly bring: (voices: readonly FakeVoice[]) => Promise<void>;
}

interface Utterance {
  readonly text: string;
  readonly lang: string;
  readonly voice: FakeVoice | null;
  readonly onend?: () => void;
  readonly onerror?: () => void;
}

/** Puts voices in the place of the browser's own, which a test browser has none of, on every page from now on. */
export async function fakeSpeech(page: Page, voices: readonly FakeVoice[]): Promise<FakeSpeech> {
  await page.addInitScript((given: readonly FakeVoice[]) => {
    const said: string[] = [];
    const state = { hushed: 0, voices: given };
    let current: Utterance | undefined;
    const speech = {
      onvoiceschanged: () => undefined,
      getVoices: () => state.voices,
      speak(utterance: Utterance) {
        current = utterance;
        said.push(`${utterance.voice?.name} (${utterance.lang}): ${utterance.text}`);
      },
      cancel() {
        state.hushed += 1;
        // As browsers do: what is broken off ends with an error.
        const broken = current;
        current = undefined;
        broken?.onerror?.();
      },
    };
    class FakeUtterance {
      readonly text: string;
      lang = '';
      voice: FakeVoice | null = null;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: FakeUtterance });
    Object.assign(window, {
      fakeSpeech: {
        said,
        state,
        end(kind: 'end' | 'error') {
          const over = current;
          current = undefined;
          if (kind === 'end') over?.onend?.();
          else over?.onerror?.();
        },
        bring(next: readonly FakeVoice[]) {
          state.voices = next;
          speech.onvoiceschanged();
        },
      },
    });
  }, voices);
  return {
    said: () => page.evaluate('fakeSpeech.said'),
    hushed: () => page.evaluate('fakeSpeech.state.hushed'),
    end: (kind = 'end') => page.evaluate(`fakeSpeech.end(${JSON.stringify(kind)})`),
    bring: (next) => page.evaluate(`fakeSpeech.bring(${JSON.stringify(next)})`),
  };
}
