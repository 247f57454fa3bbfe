import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchArticle } from './bench-article.ts';
import { contentFiles, writeFiles } from './write-content.ts';

// node test/bench/corpus/generate.ts --articles 1000 --out .kb/bench/content [--seed bench]
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    out: { type: 'string', default: '.kb/bench/content' },
    seed: { type: 'string', default: 'bench' },
  },
});
const articles = Array.from({ length: Number(values.articles) }, (_, number) =>
  benchArticle(values.seed, number),
);
writeFiles(resolve(values.out), contentFiles(articles));
process.stdout.write(`${articles.length} articles: ${values.out}\n`);
