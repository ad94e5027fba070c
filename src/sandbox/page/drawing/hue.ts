const AROUND = 360;

/** The colour that a name has, in degrees: the same wherever it stands, and whoever else is there. */
export function hueOf(name: string): number {
  let hash = 0;
  for (const letter of name.normalize('NFC')) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return (hash * 137) % AROUND;
}
