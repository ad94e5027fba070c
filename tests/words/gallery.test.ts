import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { gallery } from '../../scripts/gallery/gallery.ts';

const pages = gallery();

describe('the gallery in docs', () => {
  it('shows every screen as it is now: `npm run gallery` makes it anew', () => {
    const outdated = [...pages].flatMap(([path, page]) => {
      const file = `docs/${path}`;
      return existsSync(file) && readFileSync(file, 'utf8') === page ? [] : [file];
    });
    expect({ 'run npm run gallery, for': outdated }).toEqual({ 'run npm run gallery, for': [] });
  });

  it('shows every emoji as a picture, as the stand-in Slack does', () => {
    const unshown = [...pages.values()].flatMap((page) => page.match(/:[a-z][a-z_]+:/gu) ?? []);
    expect([...new Set(unshown)]).toEqual([]);
  });

  it('holds no page of a feature that is gone: `npm run gallery` clears them away', () => {
    const kept = globSync('docs/gallery/*').map((file) => file.slice('docs/'.length));
    expect(kept.filter((path) => !pages.has(path))).toEqual([]);
  });
});
