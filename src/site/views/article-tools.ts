import { messagesOf } from '../../i18n/messages.ts';

/** What a reader can do with an article, in the words of buttons and of what is said when they are done. */
export interface ArticleToolsView extends Readonly<
  Record<'label' | 'share' | 'print' | 'listen' | 'stop', string>
> {
  /** The locale that the buttons are written in. */
  readonly locale: string;
  /** What the script says or changes, and the language that it reads aloud; by data attribute. */
  readonly data: Readonly<Record<`data-${string}`, string>>;
}

/**
 * The tools of an article.
 *
 * @param locale the page's
 * @param language the one that the article is written in
 */
export function articleToolsView(locale: string, language: string): ArticleToolsView {
  const { label, share, print, listen, stop, ...said } = messagesOf(locale).article.tools;
  const { copy, copied, notCopied, pause, resume, reading, paused, stopped, done, failed } = said;
  return {
    locale,
    label,
    share,
    print,
    listen,
    stop,
    data: {
      'data-language': language,
      'data-copy': copy,
      'data-copied': copied,
      'data-not-copied': notCopied,
      'data-pause': pause,
      'data-resume': resume,
      'data-reading': reading,
      'data-paused': paused,
      'data-stopped': stopped,
      'data-done': done,
      'data-failed': failed,
    },
  };
}
