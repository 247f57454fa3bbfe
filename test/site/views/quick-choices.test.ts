import { expect, test } from 'vitest';
import type { Channel, ChannelKind } from '../../../src/model/channel.ts';
import { quickChoices } from '../../../src/site/views/quick-choices.ts';
import { siteData } from '../fixture.ts';

const channel = (kind: ChannelKind, more: Partial<Channel> = {}): Channel => ({
  id: kind,
  kind,
  title: kind,
  ...more,
});
const recommended = (...channels: Channel[]) =>
  Object.fromEntries(
    quickChoices(siteData({ content: { channels } }), 'en').map(({ label, href }) => [label, href]),
  );

test('each wish gets the channel that suits it', () => {
  expect(recommended(channel('chat'), channel('form'), channel('phone'), channel('store'))).toEqual(
    {
      'I am in a hurry': '#channel-phone',
      'I would rather not phone': '#channel-chat',
      'This is my first time': '#channel-chat',
      'Text is hard to read': '#channel-phone',
    },
  );
});
test('names all channels that suit a wish, for hours in which the best is shut', () => {
  const channels = [channel('chatbot'), channel('chat'), channel('phone'), channel('email')];
  const [hurry, noPhone] = quickChoices(siteData({ content: { channels } }), 'en');
  expect(hurry?.suits).toEqual(['channel-phone', 'channel-chat', 'channel-chatbot']);
  expect(noPhone?.suits).toEqual(['channel-chat', 'channel-email', 'channel-chatbot']);
});
test('who would rather not phone is never sent to the phone', () => {
  expect(recommended(channel('phone'), channel('store'))).not.toHaveProperty(
    'I would rather not phone',
  );
});
test('channels for members or for certain reasons are not recommended', () => {
  const members = channel('phone', { id: 'members', entitlement: 'Members' });
  const loss = channel('phone', { id: 'loss', reasons: ['lost'] });
  expect(recommended(members, loss, channel('chat'))['I am in a hurry']).toBe('#channel-chat');
});
test('on the page of a reason, its own phone goes before the general one', () => {
  const loss = channel('phone', { id: 'loss', reasons: ['lost'] });
  const data = siteData({ content: { channels: [channel('phone'), loss] } });
  const hurry = (reason?: string) => quickChoices(data, 'en', reason)[0]?.href;
  expect([hurry(), hurry('refund'), hurry('lost')]).toEqual([
    '#channel-phone',
    '#channel-phone',
    '#channel-loss',
  ]);
});
