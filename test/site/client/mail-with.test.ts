import { expect, test } from 'vitest';
import { mailWith } from '../../../src/site/client/mail-with.ts';

const bodyOf = (address: string) => new URL(address).searchParams.get('body');

test('a mail begins with the memo, line by line', () => {
  const address = mailWith('mailto:help@minato.example', '見た記事: A & B\n1 + 1 = 2 #3');
  expect(bodyOf(address.replaceAll('+', '%2B'))).toBe('見た記事: A & B\r\n1 + 1 = 2 #3\r\n\r\n');
  expect(address).not.toMatch(/[+ &#]/);
});

test('what an address says stays', () => {
  expect(mailWith('mailto:a@b.example?subject=x', 'memo')).toBe(
    'mailto:a@b.example?subject=x&body=memo%0D%0A%0D%0A',
  );
  expect(mailWith('mailto:a@b.example?body=own', 'memo')).toBe('mailto:a@b.example?body=own');
  expect(mailWith('mailto:a@b.example', ' \n')).toBe('mailto:a@b.example');
});
