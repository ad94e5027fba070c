import { globSync } from 'node:fs';
import type { Reader } from '../../src/language.ts';
import type { OpenRoom, Room } from './exhibit.ts';

/** Every file in `rooms` gives the rooms that it exports, so that a new one is found without being named anywhere. */
const modules = await Promise.all(
  globSync('*.ts', { cwd: new URL('rooms/', import.meta.url) }).map(
    async (file) =>
      (await import(new URL(`rooms/${file}`, import.meta.url).href)) as Record<string, OpenRoom>,
  ),
);
const openRooms = modules.flatMap((module) => Object.values(module));

/** Every message and view, feature by feature, by their names. */
export const rooms = (reader: Reader): readonly Room[] =>
  openRooms.map((open) => open(reader)).toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
