import { expect, test } from 'vitest';
import { routes } from '../../../src/site/routes.ts';
import { siteData } from '../fixture.ts';

test('a page of contact or of the no-typing way says what it is for, in results of search engines', () => {
  const frames = routes(siteData()).flatMap(({ path, view }) => {
    const { frame, kind } = view();
    const isWay = kind === 'contact' || kind === 'contact-reason' || kind === 'situations';
    return isWay ? [{ path, description: frame.description }] : [];
  });
  expect(frames.length).toBeGreaterThan(8);
  expect(frames.filter(({ description }) => !description)).toEqual([]);
});
