/** How every rule reads a text: one form for look-alike letters, apostrophes and quotes, small letters, single spaces. */
export function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[’‘ʼ]/gu, "'")
    .replaceAll(/[“”]/gu, '"')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

export function wordsOf(text: string): readonly string[] {
  return plainForm(text).match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? [];
}
