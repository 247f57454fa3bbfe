/** What is asked of a voice of the browser. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default' | 'name'>;

/**
 * The voices that speak a language on the device itself, in the browser's order. A voice of a service
 * would tell somebody else what is read, sentence by sentence.
 *
 * @param lang `ja`, `en`; a voice says `ja-JP`, on Android `ja_JP`
 */
export function ownVoices<Given extends Voice>(voices: readonly Given[], lang: string): Given[] {
  return voices.filter(
    (voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === lang,
  );
}
