import { join, resolve } from 'node:path';
import { runCommand } from '../src/cli/run-command.ts';
import { readContent } from '../src/content/files/read-content.ts';
import { replaceFile } from '../src/content/files/write.ts';
import { demoSample } from '../src/voc/sample/demo-sample.ts';
import { sampleData } from '../src/voc/sample/sample-data.ts';

await runCommand({
  name: 'sample',
  summary: {
    ja: '見本の問い合わせとイベント（合成データ）を content/voc/sample/ に書き出します',
    en: 'writes the synthetic contacts and events of content/voc/sample/',
  },
  options: {},
  async run({ args, cwd, language, print }) {
    const root = resolve(cwd, args.text('content') ?? 'content');
    const { content } = await readContent({ root, cwd, language });
    if (content === undefined) return false;
    const { contactsCsv, eventsNdjson, layoutCsv } = sampleData(content, demoSample);
    const files = {
      'contacts.csv': contactsCsv,
      'events.ndjson': eventsNdjson,
      'layout.csv': layoutCsv,
    };
    for (const [name, text] of Object.entries(files)) {
      await replaceFile(join(root, 'voc/sample', name), text);
      print(`${name}: ${text.split('\n').length - 1}`);
    }
    return true;
  },
});
