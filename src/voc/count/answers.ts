import { VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { tableWriter } from './database.ts';

/** Which article answers which contact reasons. */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** Makes the table `answers` (article, reason), by which contacts are told to concern an article. */
export async function makeAnswers(database: DuckDBConnection, answers: Answers): Promise<void> {
  await database.run('CREATE TABLE answer_text (article VARCHAR, reason VARCHAR)');
  const writer = await tableWriter(database, 'answer_text', [VARCHAR, VARCHAR]);
  for (const [article, reasons] of answers)
    for (const reason of new Set(reasons)) writer.add([article, reason]);
  writer.finish();
  await database.run(`
    CREATE TABLE answers AS
    SELECT TRY_CAST(article AS name) AS article, TRY_CAST(reason AS name) AS reason
    FROM answer_text`);
}
