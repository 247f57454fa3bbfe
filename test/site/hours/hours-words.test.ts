import { expect, test } from 'vitest';
import { messagesOf } from '../../../src/i18n/messages.ts';
import type { Hours } from '../../../src/model/channel.ts';
import { hoursWords } from '../../../src/site/hours/hours-words.ts';

const words = (hours: Hours, locale = 'ja') =>
  hoursWords(hours, { locale, fallbacks: ['ja'], messages: messagesOf(locale).contact });
const week = (entries: readonly (readonly [string, string[]])[]): Hours => ({
  weekly: Object.fromEntries(entries),
  exceptions: [],
});
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];

test('weekdays with the same hours are one line, the weekend another', () => {
  expect(words(week(weekdays.map((day) => [day, ['09:00-18:00']]))).week).toEqual([
    { days: '月〜金', times: '9:00〜18:00' },
    { days: '土〜日', times: '休み' },
  ]);
});
test('a day that differs stands between its neighbours', () => {
  const open = ['10:00-12:00', '13:00-19:00'];
  const hours = week(['mon', 'tue', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, open]));
  expect(words(hours, 'en').week).toEqual([
    { days: 'Mon–Tue', times: '10:00–12:00, 13:00–19:00' },
    { days: 'Wed', times: 'closed' },
    { days: 'Thu–Sun', times: '10:00–12:00, 13:00–19:00' },
  ]);
});
test('the same hours on all seven days are every day', () => {
  const hours = week([...weekdays, 'sat', 'sun'].map((day) => [day, ['00:00-24:00']]));
  expect(words(hours).week).toEqual([{ days: '毎日', times: '24時間' }]);
  expect(words('always').week).toEqual([{ days: '毎日', times: '24時間' }]);
});
test('exceptions in a row with the same words are one line, in order of date, with their note', () => {
  const note = { ja: '年末年始', en: 'New Year' };
  const exceptions = [
    { date: '2027-01-01', open: [], note },
    { date: '2026-12-31', open: [], note },
    { date: '2027-01-03', open: [], note },
    { date: '2026-12-15', open: ['13:00-18:00'] },
  ];
  expect(words({ weekly: {}, exceptions }).exceptions).toEqual([
    { days: '2026年12月15日(火)', times: '13:00〜18:00' },
    { days: '2026年12月31日(木)〜2027年1月1日(金)', times: '休み（年末年始）' },
    { days: '2027年1月3日(日)', times: '休み（年末年始）' },
  ]);
});
