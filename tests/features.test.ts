import { describe, expect, it } from '@jest/globals';
import { globSync } from 'node:fs';
import { areas } from '../oxlint.config.ts';
import { features } from '../src/features.ts';

const places = Object.entries(areas).flatMap(([area, names]) => names.map((name) => `${area}/${name}`));

describe('the one list of features', () => {
  it('is read by the linter as it is run by the app, area by area', () => {
    expect([...places, 'privacy', 'coming', 'home', 'help']).toEqual(features.map(({ name }) => name));
  });

  it('names every folder of a feature', () => {
    const folders = globSync('src/features/*/*/').filter(
      (path) => !/\/(privacy|coming|home|help)\//u.test(path),
    );
    const found = folders.map((path) => path.replace(/^src\/features\//u, '').replace(/\/$/u, ''));
    expect(found.toSorted()).toEqual(places.toSorted());
  });
});
