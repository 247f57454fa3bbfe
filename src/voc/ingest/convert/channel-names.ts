import type { ChannelKind } from '../../../model/channel.ts';
import type { Content } from '../../../model/content.ts';
import { channelKinds } from '../../../model/channel-kinds.ts';
import { headerKey } from './import-columns.ts';

/** What systems call the kinds of channels, as `headerKey` writes it. */
const usual: Readonly<Record<ChannelKind, string>> = {
  phone:
    'phone tel telephone voice call 電話 お電話 でんわ テル 音声 通話 着信 着信不在 入電 inbound 受電 phonecallinbound voicemail 留守番電話',
  email: 'email mail emailmessage メール eメール mail電子メール 電子メール',
  chat: 'chat livechat webchat チャット 有人チャット webチャット messaging messenger message sms webmessaging メッセージ native_messaging nativemessaging whatsapp facebook twitter instagram x',
  chatbot: 'chatbot bot ボット チャットボット 自動応答 aiチャット answerbot',
  form: 'form web webform webフォーム フォーム お問い合わせフォーム 問い合わせフォーム 問合せフォーム portal ポータル webui ウェブ ホームページ hp helpcenter helpcentre feedbackwidget widget',
  line: 'line ライン line公式 lineofficial',
  store: 'store shop 店舗 店頭 来店 窓口 対面 ショップ',
};

/**
 * What a text of another system says of the channel: an id or kind of channels.yaml.
 *
 * @param own what the source and the mapping say, by `headerKey` of the text
 * @returns undefined for a text that nobody knows; `skip` for what is no contact
 */
export function channelNames(
  { channels }: Pick<Content, 'channels'>,
  own: ReadonlyMap<string, string>,
): (text: string) => string | undefined {
  const names = new Map<string, string>();
  // A premium channel is often called like the one that is for all.
  for (const { id, title, entitlement } of channels)
    if (entitlement === undefined)
      for (const name of typeof title === 'string' ? [title] : Object.values(title))
        names.set(headerKey(name), id);
  for (const kind of channelKinds) {
    for (const name of usual[kind].split(' ')) names.set(name, kind);
    names.set(kind, kind);
  }
  for (const { id } of channels) names.set(headerKey(id), id);
  for (const [text, channel] of own) names.set(text, channel);
  return (text) => names.get(headerKey(text));
}
