import { createRequire } from 'node:module';

type Icons = {
  readonly width?: number;
  readonly height?: number;
  readonly icons: Readonly<Record<string, { readonly body: string }>>;
  readonly aliases?: Readonly<Record<string, { readonly parent: string }>>;
};

const required = createRequire(import.meta.url);
/** Pixels: the side of each drawing. */
const SIDE = 128;

/**
 * The drawing of an emoji, by its code points as in `1f468-200d-1f33e`: Noto's, so that it is seen on a machine without a font
 * for it too. All of them are read once the first is asked for.
 */
export function emojiImage(codePoints: string): string | undefined {
  const names = required('@iconify-json/noto/chars.json') as Readonly<Record<string, string>>;
  const { icons, aliases, width = SIDE, height = SIDE } = required('@iconify-json/noto/icons.json') as Icons;
  const name = names[codePoints];
  const body = name === undefined ? undefined : (icons[name] ?? icons[aliases?.[name]?.parent ?? ''])?.body;
  return body && `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}
