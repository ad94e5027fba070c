import type { Export, Taken } from '../model.ts';

export const fileNames = { page: 'peer-pairs-my-data.html', data: 'peer-pairs-my-data.json' } as const;

/** As other programs read it. */
export const asJson = ({ takenAt, own, ofPairs }: Export): string =>
  JSON.stringify({ takenAt, own: filled(own), ofPairs: filled(ofPairs) }, undefined, 2);

/** Where there is nothing, nothing is said. */
export const filled = (tables: Export['own']): Export['own'] =>
  Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length > 0));

/** A key as it is read: `dueOn` as "due on". */
export const keyInWords = (key: string): string =>
  key.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ');

/** What a message takes of it; each part ends with a line. */
export function inPieces(text: string, length: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const line of text.split('\n').flatMap((each) => cutInto(each, length))) {
    if (piece !== '' && piece.length + 1 + line.length > length) {
      pieces.push(piece);
      piece = line;
    } else piece = piece === '' ? line : `${piece}\n${line}`;
  }
  return [...pieces, piece];
}

function cutInto(line: string, length: number): readonly string[] {
  const characters = Array.from(line);
  if (characters.length <= length / 2) return [line];
  const half = Math.floor(length / 2);
  return Array.from({ length: Math.ceil(characters.length / half) }, (_, index) =>
    characters.slice(index * half, (index + 1) * half).join(''),
  );
}

export const isNested = (value: unknown): value is Taken =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.getPrototypeOf(value) === Object.prototype;
