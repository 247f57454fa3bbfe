import { colorOf, contrast, linearChannels } from './contrast.ts';
import { linearOf, oklchOf, type Oklch } from './oklch.ts';

/** How many steps of lightness are tried between black and white. */
const steps = 1000;

/**
 * The colour of the same hue that looks most like a colour and reaches a contrast with every ground;
 * the colour itself where it does. It is less vivid only where a screen cannot show it else.
 *
 * @param needed contrast ratio, 1–21
 * @throws {RangeError} no colour of the hue is read on all of the grounds
 */
export function nearestReadable(color: string, grounds: readonly string[], needed: number): string {
  const isRead = (each: string) => grounds.every((ground) => contrast(each, ground) >= needed);
  if (isRead(color)) return color;
  const given = oklchOf(linearChannels(color));
  const distance = ({ lightness, chroma }: Oklch) =>
    Math.hypot(lightness - given.lightness, chroma - given.chroma);
  const found = Array.from({ length: steps + 1 }, (_, step) =>
    shown({ ...given, lightness: step / steps }),
  )
    .toSorted((a, b) => distance(a) - distance(b))
    .map((each) => colorOf(clipped(each)))
    .find(isRead);
  if (found === undefined) throw new RangeError(`Nothing is read on all of ${grounds.join(', ')}.`);
  return found;
}

const margin = 1e-4;
const clipped = (color: Oklch): [number, number, number] => {
  const [red, green, blue] = linearOf(color);
  const clip = (each: number) => Math.min(1, Math.max(0, each));
  return [clip(red), clip(green), clip(blue)];
};

/** The colour, as vivid as a screen shows it. */
function shown(color: Oklch): Oklch {
  const isShown = (chroma: number) =>
    linearOf({ ...color, chroma }).every((each) => each > -margin && each < 1 + margin);
  if (isShown(color.chroma)) return color;
  let [low, high] = [0, color.chroma];
  for (let halving = 0; halving < 20; halving += 1) {
    const middle = (low + high) / 2;
    if (isShown(middle)) low = middle;
    else high = middle;
  }
  return { ...color, chroma: low };
}
