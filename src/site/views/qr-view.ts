import { encode } from 'uqr';

/** An address as a QR code, for those who have the paper only. */
export interface QrView {
  /** Side of the square, in modules, with the quiet zone around it. */
  readonly size: number;
  /** The dark modules as an SVG path. */
  readonly path: string;
  readonly label: string;
  readonly address: string;
}

/** Modules of white around a code: the standard asks for four (ISO/IEC 18004, 5.3.8). */
const quietZone = 4;

/** The QR code of an address; each run of dark modules in a row is one piece of its path. */
export function qrView(address: string, label: string): QrView {
  const { data, size } = encode(address, { ecc: 'M', border: quietZone });
  const rows = data.map((row) => row.map((dark) => (dark ? '#' : ' ')).join(''));
  const path = rows
    .flatMap((row, y) =>
      [...row.matchAll(/#+/g)].map(({ index, 0: { length } }) => {
        return `M${index} ${y}h${length}v1h-${length}z`;
      }),
    )
    .join('');
  return { size, path, label, address };
}
