/** A place in a pack. `file` is relative to the pack's folder, or to that of all packs; `line` counts from 1. */
export type PackPlace = { readonly file: string; readonly line: number };

export type ContentFault = PackPlace & { readonly cause: string };

/** A pack cannot be used. Names every fault at once, so that one round of editing can mend them all. */
export class ContentError extends Error {
  readonly code = 'content';
  readonly faults: readonly ContentFault[];

  constructor(faults: readonly ContentFault[]) {
    super(['The content pack cannot be used:', ...faults.map((fault) => `  ${inWords(fault)}`)].join('\n'));
    this.faults = faults;
  }
}

/** Of a fault in a pack, the same one as it stands among all packs. */
export const inFolder =
  (language: string) =>
  (fault: ContentFault): ContentFault => ({ ...fault, file: `${language}/${fault.file}` });

/** `prompts/4-working-sessions.yaml:12: "theme" is missing` */
export function inWords({ file, line, cause }: ContentFault): string {
  return `${file}:${line}: ${cause}`;
}
