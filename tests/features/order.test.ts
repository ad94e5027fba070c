import { describe, expect, it } from '@jest/globals';
import { globSync } from 'node:fs';
import { areas } from '../../oxlint.config.ts';
import { features } from '../../src/features.ts';

const places = Object.entries(areas).flatMap(([area, names]) => names.map((name) => `${area}/${name}`));

describe('the order of the features', () => {
  it('is one and the same for the app and for the linter, which holds imports to it', () => {
    const contributing = features.map(({ name }) => name);
    expect([...places.filter((place) => contributing.includes(place)), 'home', 'help']).toEqual(contributing);
  });

  it('holds every folder of a feature, and no other', () => {
    const folders = globSync('src/features/*/*/').filter((path) => !/\/(home|help)\//u.test(path));
    const found = folders.map((path) => path.replace(/^src\/features\//u, '').replace(/\/$/u, ''));
    expect(found.toSorted()).toEqual(places.toSorted());
  });
});
