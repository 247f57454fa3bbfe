import { expect, test } from 'vitest';
import type { Compiled } from '../../../src/model/compiled.ts';
import { articleMarkdown } from '../../../src/site/machine/article-markdown.ts';
import { articleView } from '../../../src/site/views/article-view.ts';
import { article, siteData } from '../fixture.ts';

const withBody = (nodes: Compiled['nodes']) => ({
  bodies: { 'ja/billing/reissue-invoice': { nodes, headings: [], blocks: [], anchors: [] } },
});
const text = (changes: Parameters<typeof siteData>[0], id = 'billing/reissue-invoice') =>
  articleMarkdown(articleView(siteData(changes), 'ja', id));

test('an article is its title, outcome, body and foot, with addresses that lead there from anywhere', () => {
  const nodes = ['<p><a href="/ja/billing/refund/">返金</a>と<a href="#手順">手順</a></p>'];
  expect(text(withBody(nodes))).toBe(`# 領収書を再発行したい

> **この記事でできること**
>
> 領収書のPDFが手元にあります。

[返金](https://help.example.com/ja/billing/refund/)と[手順](https://help.example.com/ja/billing/reissue-invoice/#手順)

---

- 更新日 2026年4月1日
- [「領収書」について問い合わせる](https://help.example.com/ja/contact/invoice/)
- [領収書を再発行したい](https://help.example.com/ja/billing/reissue-invoice/)
`);
});

test('without a url in site.yaml addresses begin below the host', () => {
  const changes = { site: { url: undefined, base: '/help/' } };
  expect(text(changes)).toContain('](/help/ja/billing/reissue-invoice/)');
  expect(text(changes)).not.toContain('http');
});

test('partners that the body does not place stand at its end, as on the page', () => {
  expect(text({}, 'card/new-phone')).toContain(
    '## 提携先での手続き\n\n**提携先 みなとカード**\n\n再発行\n\n- 電話 [0120-000-111](tel:0120000111)\n\n2026年3月10日に連絡先を確認しました',
  );
});

test('what customers ask and who looks after an article are not in it', () => {
  const own = article('ja', 'billing/refund', {
    title: '返金',
    asks: ['お金を返して'],
    keywords: ['秘密の語'],
    owner: 'billing-team',
  });
  const written = text({ content: { articles: [own] } }, 'billing/refund');
  expect(written).not.toMatch(/お金を返して|秘密の語|billing-team/);
});

test('a draft and a fallback to another language are not written', () => {
  const draft = article('ja', 'billing/refund', { title: '返金', status: 'draft' });
  expect(text({ content: { articles: [draft] } }, 'billing/refund')).toBeUndefined();
  const view = articleView(siteData(), 'en', 'card/lost');
  expect(view.lang).toBe('ja');
  expect(articleMarkdown(view)).toBeUndefined();
});
