/** Red, green and blue of a `#rrggbb` or `#rgb` colour, each in 0–255. */
function channels(color: string): [number, number, number] {
  const hex = color.slice(1);
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const at = (start: number) => Number.parseInt(full.slice(start, start + 2), 16);
  return [at(0), at(2), at(4)];
}

/** Light of a channel of sRGB in 0–255, as a share of the most there is. */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Linear red, green and blue of a `#rrggbb` colour, each in 0–1. */
export function linearChannels(color: string): [number, number, number] {
  const [red, green, blue] = channels(color);
  return [linear(red), linear(green), linear(blue)];
}

/** The `#rrggbb` colour of linear red, green and blue, each in 0–1. */
export function colorOf(light: readonly [number, number, number]): string {
  const hex = light.map((each) => {
    const share = each <= 0.0031308 ? each * 12.92 : 1.055 * each ** (1 / 2.4) - 0.055;
    return Math.round(share * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${hex.join('')}`;
}

/** Relative luminance in 0–1 of a `#rrggbb` colour (WCAG 2.2, definition of relative luminance). */
export function luminance(color: string): number {
  const [red, green, blue] = linearChannels(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two `#rrggbb` colours, 1–21, whichever is the lighter (WCAG 2.2, contrast ratio). */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** The colour that lies `share` (0–1) of the way from one colour to another, as `#rrggbb`. */
export function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  const mixed = channels(from).map((channel, index) =>
    Math.round(channel + ((target[index] ?? channel) - channel) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}
