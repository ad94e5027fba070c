import * as fc from 'fast-check';

/** Any character but half of one. fast-check's own unit "binary" takes over a second to set up. */
const character = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((codePoint) => String.fromCodePoint(codePoint));

/** Any text at all, its length counted in code points. */
export const anyText = (lengths: { readonly minLength?: number; readonly maxLength?: number } = {}) =>
  fc.string({ unit: character, ...lengths });
