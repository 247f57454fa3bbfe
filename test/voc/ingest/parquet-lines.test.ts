import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import type { Ranking } from '../../../src/model/ranking.ts';
import { rankContent } from '../../../src/voc/rank-content.ts';
import { folder, given } from '../fixture.ts';
import { smallCentre } from '../small-centre.ts';

const header = 'contact_id,started_at,channel,reason,handle_seconds';
const [reason = ''] = smallCentre.reasons.map(({ id }) => id);
const row = (id: number) =>
  `c${id},2026-10-0${1 + (id % 9)}T09:00:00+09:00,phone,${reason},${300 + id}`;
const rows = Array.from({ length: 200 }, (_, id) => row(id));

/** Writes CSV, and the same rows as Parquet with columns of their own types. */
async function written(dir: string, lines: readonly string[], select: string) {
  const csv = join(dir, 'contacts.csv');
  const parquet = join(dir, 'contacts.parquet');
  writeFileSync(csv, `${lines.join('\n')}\n`);
  const database = await (await DuckDBInstance.create(':memory:')).connect();
  await database.run(
    `COPY (SELECT ${select} FROM read_csv('${csv}', all_varchar = true)) TO '${parquet}' (FORMAT parquet)`,
  );
  return { csv, parquet };
}

const rank = (file: string) => rankContent({ content: smallCentre, files: given([file], []) });
const order = ({ lists, articles }: Ranking) => ({ lists, articles });

test('Parquet with times and numbers of its own gives the ranking of the same CSV', async () => {
  using dir = folder();
  const typed =
    '* REPLACE (make_timestamp(epoch_us(started_at::TIMESTAMPTZ)) AS started_at, handle_seconds::INTEGER AS handle_seconds)';
  const utc = rows.map((line) => line.replace('T09:00:00+09:00', 'T00:00:00Z'));
  const local = rows.map((line) => line.replace('+09:00', ''));
  const text = await written(dir.path, [header, ...utc], '*');
  expect(order(await rank(text.parquet))).toEqual(order(await rank(text.csv)));
  const zoned = await written(
    dir.path,
    [header, ...utc],
    '* REPLACE (started_at::TIMESTAMPTZ AS started_at, handle_seconds::INTEGER AS handle_seconds)',
  );
  expect(order(await rank(zoned.parquet))).toEqual(order(await rank(zoned.csv)));
  const plain = await written(
    dir.path,
    [header, ...local],
    typed.replace('TIMESTAMPTZ', 'TIMESTAMP'),
  );
  expect(order(await rank(plain.parquet))).toEqual(order(await rank(plain.csv)));
});

test('a wrong row of Parquet is found at its number, a wrong column and a broken file at the start', async () => {
  using dir = folder();
  const bad = await written(dir.path, [header, row(1), row(2).replace('2026', 'y')], '*');
  await expect(rank(bad.parquet)).rejects.toThrow(/contacts\.parquet:3:/);
  const named = await written(dir.path, [`${header},name`, `${row(1)},x`], '*');
  await expect(rank(named.parquet)).rejects.toThrow(/"name" looks like personal data/);
  writeFileSync(bad.parquet, 'PAR1 and then nothing');
  await expect(rank(bad.parquet)).rejects.toThrow(/contacts\.parquet:1:1 .*\n {2}Fix: /);
});
