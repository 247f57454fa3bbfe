/** A difference, or a range of differences, with their signs. */
export type Difference = (value: number, to?: number | undefined) => string;

/** Numbers as a language writes them. */
export interface Formats {
  readonly count: (value: number) => string;
  /** Two significant digits: 4.1, 0.36. */
  readonly amount: (value: number) => string;
  /** A share as a percentage, to a tenth; `roughShare` without tenths, for shares with wide intervals. */
  readonly share: (value: number) => string;
  readonly roughShare: (value: number) => string;
  /** A difference of shares in percentage points, with its sign. */
  readonly points: Difference;
  /** A rate as so many for each thousand, and a difference of such rates. */
  readonly perThousand: (value: number) => string;
  readonly perThousandMore: Difference;
  /** A relative difference in percent, with its sign. */
  readonly percentMore: Difference;
  readonly money: (value: number) => string;
  /** A duration in its largest unit. */
  readonly duration: (seconds: number) => string;
}

const durations = [
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** @param currency an ISO 4217 code */
export function formatsOf(language: string, currency: string): Formats {
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(language, options);
    return (value: number) => format.format(value);
  };
  const tenths = { maximumFractionDigits: 1 } as const;
  const percent = number({ style: 'percent', ...tenths });
  const withSign = number({ signDisplay: 'exceptZero', ...tenths });
  /** With a true minus: after a hyphen a line may break. */
  const signed = (value: number) => withSign(value).replace('-', '\u2212');
  const dash = language === 'ja' ? '～' : ' to ';
  const count = number({ maximumFractionDigits: 0 });
  const signedText: Difference = (value, to) =>
    to === undefined ? signed(value) : `${signed(value)}${dash}${signed(to)}`;
  const points = language === 'ja' ? ' ポイント' : ' points';
  const money = (digits: number) =>
    number({ style: 'currency', currency, maximumSignificantDigits: digits });
  const [moneyOfTwo, moneyOfThree] = [money(2), money(3)];
  return {
    count,
    amount: number({ maximumSignificantDigits: 2 }),
    share: percent,
    roughShare: number({ style: 'percent', maximumFractionDigits: 0 }),
    points: (value, to) => `${signedText(value * 100, to === undefined ? to : to * 100)}${points}`,
    percentMore: (value, to) =>
      `${signedText(value * 100, to === undefined ? to : to * 100)}${language === 'ja' ? '%' : ' %'}`,
    perThousand: (value) => count(value * 1000),
    perThousandMore: (value, to) => signedText(value * 1000, to === undefined ? to : to * 1000),
    money: (value) => (Math.abs(value) < 100 ? moneyOfTwo : moneyOfThree)(value),
    duration(seconds) {
      const [unit, size] = durations.find(([, size]) => seconds >= size) ?? durations[2];
      return number({ style: 'unit', unit, unitDisplay: 'short', ...tenths })(seconds / size);
    },
  };
}
