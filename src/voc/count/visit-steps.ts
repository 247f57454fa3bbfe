/** A visit ends after this long without an event. */
export const idleMs = 30 * 60_000;

const columns = 'session_id, ms, day, type, locale, list_id, article, value';

/**
 * The first tables of a query over visits: `step` holds the events of sessions, each with the number of
 * its visit (`visit`) within its session. The query binds `$idleMs`. Few sessions last for longer than a
 * rest; only those are put in order.
 *
 * @param events where the events are: `event`, or `event_part` of `runInParts`
 */
export const visitSteps = (events: string): string => `
  long_session AS (SELECT session_id FROM session WHERE span_ms > $idleMs),
  broken AS (
    SELECT ${columns},
      CASE WHEN ms - lag(ms) OVER (PARTITION BY session_id ORDER BY ms) > $idleMs
        THEN 1 ELSE 0 END AS breaks
    FROM ${events} SEMI JOIN long_session USING (session_id)),
  step AS NOT MATERIALIZED (
    SELECT ${columns}, 0 AS visit
    FROM ${events} ANTI JOIN long_session USING (session_id)
    UNION ALL
    SELECT ${columns}, CAST(sum(breaks) OVER (PARTITION BY session_id ORDER BY ms) AS INTEGER) AS visit
    FROM broken)`;
