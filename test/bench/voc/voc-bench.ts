import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Content } from '../../../src/model/content.ts';
import { openDatabase } from '../../../src/voc/count/database.ts';
import { rankContent } from '../../../src/voc/rank-content.ts';
import { demoSample } from '../../../src/voc/sample/demo-sample.ts';
import { sampleData } from '../../../src/voc/sample/sample-data.ts';

/** What a ranking of so many rows cost, beside only counting the same rows by the database's own readers. */
export interface VocCost {
  readonly rows: number;
  readonly cpuSeconds: number;
  readonly peerCpuSeconds: number;
  /** The greatest memory of the process so far. */
  readonly peakBytes: number;
}

/** The sample of the demonstration has about this many rows at its number of problems a day. */
const sampleRows = 20_000;

/** Ranks an invented world of about so many rows. */
export async function vocBench(content: Content, rows: number): Promise<VocCost> {
  const folder = await mkdtemp(join(tmpdir(), 'voc-bench-'));
  try {
    const { contacts, events, layout } = written(content, folder, rows);
    const files = { source: 'given', contacts: [contacts], events: [events], layout } as const;
    const peerCpuSeconds = await cpuSecondsOf(() => bareCount(contacts, events));
    let read = 0;
    const cpuSeconds = await cpuSecondsOf(async () => {
      const { builtFrom } = await rankContent({ content, files });
      read = builtFrom.inputs.reduce((sum, input) => sum + input.rows, 0);
    });
    const peakBytes = process.resourceUsage().maxRSS * 1024;
    return { rows: read, cpuSeconds, peerCpuSeconds, peakBytes };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function written(content: Content, folder: string, rows: number) {
  const problemsPerDay = (demoSample.problemsPerDay * rows) / sampleRows;
  const { contactsCsv, eventsNdjson, layoutCsv } = sampleData(content, {
    ...demoSample,
    problemsPerDay,
  });
  const write = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  return {
    contacts: write('contacts.csv', contactsCsv),
    events: write('events.ndjson', eventsNdjson),
    layout: write('layout.csv', layoutCsv),
  };
}

/** Nobody reads these files in less: no check, no time zone, no table. */
async function bareCount(contacts: string, events: string): Promise<void> {
  const database = await openDatabase();
  try {
    await database.run('SELECT count(COLUMNS(*)) FROM read_ndjson($events)', { events });
    await database.run('SELECT count(COLUMNS(*)) FROM read_csv($contacts)', { contacts });
  } finally {
    database.closeSync();
  }
}

async function cpuSecondsOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
