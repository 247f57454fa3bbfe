/**
 * A mail address (`mailto:…`) whose mail begins with a memo, to be changed before it is sent; the same
 * address without a memo, or where it has words of its own.
 */
export function mailWith(address: string, memo: string): string {
  const text = memo.trim();
  if (text === '' || /[?&]body=/i.test(address)) return address;
  // RFC 6068: lines end with CRLF, and a space is never a plus sign.
  const body = encodeURIComponent(`${text}\n\n`.replaceAll('\n', '\r\n'));
  return `${address}${address.includes('?') ? '&' : '?'}body=${body}`;
}
