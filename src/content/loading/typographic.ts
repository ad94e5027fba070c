/** With the quotes and apostrophes of print, whichever the writer of a pack has on their keyboard. As long as it was. */
export const typographic = (text: string): string =>
  text
    .replaceAll(/(?<=^|[\s([—])"/gu, '“')
    .replaceAll('"', '”')
    .replaceAll(/(?<=^|[\s([—“])'/gu, '‘')
    .replaceAll("'", '’');
