import { expect, test } from 'vitest';
import { tagsOf } from './html-tags.ts';
import { policyProblems } from './policy-problems.ts';

test('what is inline or comes from another host is found', () => {
  const problems = (html: string) => policyProblems(tagsOf(html));
  expect(problems('<p style="color:red" onclick="x()">')).toEqual(['<p style=…>', '<p onclick=…>']);
  expect(problems('<style>a{}</style><script>x</script>')).toHaveLength(2);
  expect(problems('<a href="javascript:x">')).toHaveLength(1);
  expect(problems('<script src="https://cdn.example/a.js"></script>')).toHaveLength(1);
  expect(problems('<link rel="preconnect" href="//fonts.example">')).toHaveLength(1);
  expect(problems('<img srcset="/a.png 1x, http://img.example/b.png 2x">')).toHaveLength(1);
});

test('data blocks, files of the site and links to others are no problem', () => {
  const html = `<script type="application/ld+json">{"a":"<p style=x>"}</script><script type="module" src="/a.js"></script>
    <link rel="canonical" href="https://help.example/"><a href="https://partner.example/">1</a><!-- <style> -->`;
  expect(policyProblems(tagsOf(html))).toEqual([]);
});
