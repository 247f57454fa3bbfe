/** A visit ends after this long without an event. */
export const idleMs = 30 * 60_000;

const columns = `
  event.session_id, session.visitor, ms, day, type, event.locale, list_id, article, vote`;

/**
 * The first tables of a query over visits: `step` holds the events of the sessions that count, each
 * with the number of its visit (`visit`) within its session. The query binds `$idleMs`. Few sessions
 * last for longer than a rest; only those are put in order.
 */
export const visitSteps = `
  broken AS (
    SELECT ${columns},
      CASE WHEN ms - lag(ms) OVER (PARTITION BY event.session_id ORDER BY ms) > $idleMs
        THEN 1 ELSE 0 END AS breaks
    FROM event
    JOIN session ON session.session_id = event.session_id
    WHERE verdict = 'kept' AND span_ms > $idleMs),
  step AS (
    SELECT ${columns}, 0 AS visit
    FROM event
    JOIN session ON session.session_id = event.session_id
    WHERE verdict = 'kept' AND span_ms <= $idleMs
    UNION ALL
    SELECT * EXCLUDE (breaks),
      CAST(sum(breaks) OVER (PARTITION BY session_id ORDER BY ms) AS INTEGER) AS visit
    FROM broken)`;
