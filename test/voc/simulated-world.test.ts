import { expect, test } from 'vitest';
import { rankContent } from '../../src/voc/rank-content.ts';
import { sampleData } from '../../src/voc/sample/sample-data.ts';
import { sampleWorld, type SampleWorld } from '../../src/voc/sample/sample-world.ts';
import { article, folder, given, helpCentre } from './fixture.ts';

/** 24 reasons in 4 categories, 96 articles on them: enough for bad orders to be bad. */
const names = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`);
const reasons = names(24, 'r').map((reason, index) => `c${index % 4}/${reason}`);
const content = helpCentre({
  reasons,
  articles: names(96, 'a')
    .map((slug, index) => {
      const [category = '', reason = ''] = reasons[index % 24]?.split('/') ?? [];
      return article(`${category}/${slug}`, { reasons: [reason] });
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  site: { locales: ['ja'] },
});

/** Expected number of people, beside others, whom the first ten of a list help: the truth. */
function helped(ids: readonly string[], world: SampleWorld): number {
  const articles = new Map(world.articles.map((each) => [each.id, each]));
  let total = 0;
  for (const { id: reason, weight } of world.reasons) {
    let looking = weight;
    ids.slice(0, 10).forEach((id, index) => {
      const each = articles.get(id);
      if (each === undefined || each.reasons[0] !== reason) return;
      const opens = looking * (index + 1) ** -0.9 * each.appeal;
      total += opens * each.quality;
      looking -= opens * (each.quality + (1 - each.quality) * 0.4);
    });
  }
  return total;
}

/** The best list that adding one article after the other gives, knowing the truth. */
function bestList(world: SampleWorld): string[] {
  const list: string[] = [];
  while (list.length < 10) {
    const rest = world.articles.filter(({ id }) => !list.includes(id));
    const gains = rest.map(({ id }) => helped([...list, id], world));
    list.push(rest[gains.indexOf(Math.max(...gains))]?.id ?? '');
  }
  return list;
}

/** The articles by the number of times they were opened, as a counter of page views would say. */
function byViews(ndjson: string): string[] {
  const views = new Map<string, number>();
  for (const [, id = ''] of ndjson.matchAll(/"article_view".*?"article_id":"([^"]+)"/g))
    views.set(id, (views.get(id) ?? 0) + 1);
  return [...views].toSorted((a, b) => b[1] - a[1]).map(([id]) => id);
}

/** Shares of the best list's help that the ranking and that page views reach in one world. */
async function shares(seed: string): Promise<{ ours: number; views: number }> {
  using dir = folder();
  const settings = { seed, lastDay: '2026-10-31', days: 60, problemsPerDay: 250 };
  const { contactsCsv, eventsNdjson, layoutCsv } = sampleData(content, settings);
  const { lists } = await rankContent({
    content,
    files: given(
      [dir.write('contacts.csv', contactsCsv)],
      [dir.write('events.ndjson', eventsNdjson)],
      dir.write('layout.csv', layoutCsv),
    ),
  });
  const world = sampleWorld(content, seed);
  const most = helped(bestList(world), world);
  const share = (ids: readonly string[]) => helped(ids, world) / most;
  return {
    ours: share(lists['home:ja']?.map(({ id }) => id) ?? []),
    views: share(byViews(eventsNdjson)),
  };
}

test('in simulated worlds the home page helps most of those whom the best list helps, and more than page views', async () => {
  const worlds: { ours: number; views: number }[] = [];
  for (const seed of ['one', 'two', 'three', 'four', 'five']) worlds.push(await shares(seed));
  const mean = (of: 'ours' | 'views') =>
    worlds.reduce((sum, world) => sum + world[of], 0) / worlds.length;
  expect(mean('ours')).toBeGreaterThan(0.8);
  expect(mean('ours') - mean('views')).toBeGreaterThan(0.1);
});
