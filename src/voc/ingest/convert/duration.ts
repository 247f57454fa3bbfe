/** How many seconds one of a header's unit is: `通話時間(分)` counts minutes. */
export function unitSeconds(header: string): number {
  const text = header.normalize('NFKC').toLowerCase();
  if (/ミリ秒|millis|\bms\b|_ms$/.test(text)) return 0.001;
  if (/[([]\s*分\s*[)\]]|[([]min|minutes|_min$/.test(text)) return 60;
  return /[([]\s*時間\s*[)\]]|[([]h(ours?)?[)\]]|_hours$/.test(text) ? 3600 : 1;
}

const words =
  /^(?:(\d+(?:\.\d+)?)\s*(?:時間|h))?\s*(?:(\d+(?:\.\d+)?)\s*(?:分|m))?\s*(?:(\d+(?:\.\d+)?)\s*(?:秒|s))?$/;

/**
 * Seconds of a duration as it is written: `312`, `1,312`, `5:12`, `0:05:12`, `5分12秒`, `5m 12s`.
 *
 * @param unit seconds in one of a plain number's unit
 * @returns undefined for what is no duration; below 0 where the text says so
 */
export function durationSeconds(text: string, unit: number): number | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const number = plain.replaceAll(',', '').replace(/^[−–△▲]/, '-');
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(number)) return round(Number(number) * unit);
  const clock = /^(-?)(?:(\d+):)?(\d+):(\d{1,2})(?:\.\d+)?$/.exec(plain);
  if (clock !== null) {
    const seconds = Number(clock[2] ?? 0) * 3600 + Number(clock[3]) * 60 + Number(clock[4]);
    return clock[1] === '-' ? -seconds : seconds;
  }
  const parts = plain === '' ? null : words.exec(plain);
  if (parts === null) return undefined;
  return round(Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0));
}

/** Thousandths, so that a sum has no tail of digits. */
const round = (seconds: number) => Math.round(seconds * 1000) / 1000;
