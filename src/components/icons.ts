/**
 * The symbols of the site: paths on a grid of 24 × 24, drawn for it as lines of width 2 with round ends.
 * Categories name theirs in categories.yaml.
 */
export const icons = {
  note: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v5M12 7.5v.01',
  warning: 'M12 4 2.5 20h19ZM12 10v4M12 17v.01',
  danger: 'M8 3h8l5 5v8l-5 5H8l-5-5V8ZM12 7.5v5M12 16v.01',
  success: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M8 12.5l2.7 2.7L16 9.5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5 21 21',
  document: 'M6 3h8l5 5v13H6ZM14 3v5h5M9 13h7M9 17h7',
  power: 'M12 3v8M7 6.3a8 8 0 1 0 10 0',
  chart: 'M4 4v16h16M8 16v-4M12.5 16V8M17 16v-6',
  receipt: 'M5 3v18l2.3-1.6L9.7 21l2.3-1.6L14.3 21l2.4-1.6L19 21V3ZM9 8h6M9 12h6',
  signal: 'M4 20v-3M9.3 20v-7M14.7 20V9M20 20V4',
  phone:
    'M8 2.5h8a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5M11 18.5h2',
  person: 'M12 3.5a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4.5 20.5c.7-4 3.7-6 7.5-6s6.8 2 7.5 6',
  card: 'M3 6.5A1.5 1.5 0 0 1 4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5ZM3 10h18M7 15h3',
  swap: 'M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4',
  chat: 'M4 4h16v12h-8l-5 4v-4H4ZM8 10h8',
  mail: 'M3 5h18v14H3ZM3 6.5l9 7 9-7',
  call: 'M6 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3a2 2 0 0 1-2 2A15.5 15.5 0 0 1 4 5.5a2 2 0 0 1 2-2',
  store: 'M4 10v10.5h16V10M2.5 9.5l2-5.5h15l2 5.5ZM10 20.5v-6h4v6',
  globe:
    'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M3.5 12h17M12 3c-5 5.5-5 12.5 0 18M12 3c5 5.5 5 12.5 0 18',
  lock: 'M5 11h14v9.5H5ZM8 11V8a4 4 0 0 1 8 0v3M12 15v2',
  share: 'M12 15V3M7.5 7.5 12 3l4.5 4.500M6 11H4.500v9.500h15V11H18',
  print:
    'M7 8V3h10v5M7 17H3.500V9.500A1.5 1.5 0 0 1 5 8h14a1.5 1.5 0 0 1 1.5 1.500V17H17M7 14h10v7H7Z',
  listen: 'M4 9v6h4l5 4.500v-15L8 9ZM16.5 9a4.5 4.5 0 0 1 0 6M19 6.500a8 8 0 0 1 0 11',
  stop: 'M5.5 5.5h13v13h-13Z',
} as const;

/** The name of a symbol. */
export type IconName = keyof typeof icons;

/** The lines of a symbol; an unknown name gets the document. */
export function iconPath(name: string): string {
  const known = Object.entries(icons).find(([key]) => key === name);
  return known?.[1] ?? icons.document;
}
