import { expect, test } from 'vitest';
import { chosenVoice } from '../../../src/site/client/article-tools.ts';
import { ownVoices } from '../../../src/site/client/own-voices.ts';

const voice = (name: string, lang: string, more = {}) => ({
  name,
  lang,
  localService: true,
  default: false,
  ...more,
});
const names = (voices: readonly { name: string }[]) => voices.map(({ name }) => name);

test('a voice fits by its language, however it is written', () => {
  const voices = [voice('a', 'ja-JP'), voice('b', 'ja_JP'), voice('c', 'JA'), voice('d', 'jam-JM')];
  expect(names(ownVoices([...voices, voice('e', 'en-US')], 'ja'))).toEqual(['a', 'b', 'c']);
});

test('a voice of a service, which would be told what is read, is none', () => {
  const service = voice('Google 日本語', 'ja-JP', { localService: false });
  expect(ownVoices([service], 'ja')).toEqual([]);
  expect(chosenVoice([service], 'ja')).toBeUndefined();
});

test('the reader’s own choice comes first, then an ordinary voice, then any', () => {
  const joke = voice('Albert', 'en-US');
  const ordinary = voice('Samantha', 'en-US');
  const own = voice('Zarvox', 'en-US', { default: true });
  expect(chosenVoice([joke, ordinary, own], 'en')).toBe(own);
  expect(chosenVoice([joke, ordinary], 'en')).toBe(ordinary);
  expect(chosenVoice([joke], 'en')).toBe(joke);
});
