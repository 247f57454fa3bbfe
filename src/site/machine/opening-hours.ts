import { parseTimetable } from '../hours/timetable.ts';

const days: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const type = 'OpeningHoursSpecification';

/**
 * Opening hours as schema.org has them: weekdays with the same span together, then the days that are
 * otherwise; a closed day opens and closes at midnight.
 *
 * @param timetable as a channel's card carries it (`mon=09:00-18:00;2026-01-01=`)
 */
export function openingHours(timetable: string): object[] {
  const table = parseTimetable(timetable);
  if (table === 'always')
    return [{ '@type': type, dayOfWeek: Object.values(days), opens: '00:00', closes: '23:59' }];
  const spans = [...table].flatMap(([day, open]) => open.map((span) => ({ day, span })));
  const weekly = Map.groupBy(
    spans.filter(({ day }) => days[day] !== undefined),
    ({ span }) => span,
  );
  const dated = [...table].filter(([day]) => days[day] === undefined);
  return [
    ...[...weekly].map(([span, on]) => ({
      '@type': type,
      dayOfWeek: on.map(({ day }) => days[day]),
      ...times(span),
    })),
    ...dated.flatMap(([day, open]) =>
      (open.length === 0 ? ['00:00-00:00'] : open).map((span) => ({
        '@type': type,
        validFrom: day,
        validThrough: day,
        ...times(span),
      })),
    ),
  ];
}

/** The last minute of a day stands for midnight, which schema.org would take for the first. */
function times(span: string) {
  const [opens, closes] = span.split('-');
  return { opens, closes: closes === '24:00' ? '23:59' : closes };
}
