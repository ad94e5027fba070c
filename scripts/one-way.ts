import { readdirSync } from 'node:fs';

/** Where a room's files are, and the pattern of the imports that they may not have, if there are any such. */
export type Room = { readonly files: string; readonly refused: string | undefined };

/**
 * The rooms of a folder, ground first: each imports from those before it alone. A room is a folder, with all that is in it, or
 * a file.
 * @throws RangeError where something in the folder has no place among them
 */
export function oneWay(root: string, rooms: readonly string[]): readonly Room[] {
  const unplaced = roomsIn(root).filter((name) => !rooms.includes(name));
  if (unplaced.length > 0) throw new RangeError(`${root} has rooms without a place: ${unplaced.join(', ')}`);
  return rooms.map((room, at) => ({
    files: isFile(room) ? `${root}/${room}` : `${root}/${room}/**`,
    refused: importOf(rooms.slice(at + 1), isFile(room) ? '\\./' : '(\\.\\./)+'),
  }));
}

const isFile = (room: string): boolean => room.endsWith('.ts');

const roomsIn = (root: string): readonly string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || isFile(entry.name))
    .map(({ name }) => name);

function importOf(rooms: readonly string[], from: string): string | undefined {
  const names = rooms.map((room) => (isFile(room) ? `${room.replace('.', '\\.')}$` : `${room}/`));
  return names.length === 0 ? undefined : `^${from}(${names.join('|')})`;
}
