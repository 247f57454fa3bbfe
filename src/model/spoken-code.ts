// Damm's quasigroup of order 10: it catches every single wrong digit and every swap of neighbours.
const quasigroup = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

function interim(digits: string): string {
  let row = 0;
  for (const digit of digits) row = Number(quasigroup[row]?.[Number(digit)]);
  return String(row);
}

/**
 * The spoken code of a serial number: its digits and a check digit, so that a code heard wrong is
 * noticed (H. Michael Damm, Total anti-symmetrische Quasigruppen, 2004).
 *
 * @param serial a whole number from 10, so that codes have three digits or more
 */
export function spokenCode(serial: number): string {
  return `${serial}${interim(String(serial))}`;
}

/** Whether a text is a spoken code with a right check digit. */
export function isSpokenCode(code: string): boolean {
  return /^\d{3,}$/.test(code) && interim(code) === '0';
}

/** The lowest code that is not taken. Codes are never reused: `taken` holds retired ones, too. */
export function nextSpokenCode(taken: ReadonlySet<string>): string {
  let serial = 10;
  while (taken.has(spokenCode(serial))) serial += 1;
  return spokenCode(serial);
}
