import { createRequire } from 'node:module';

type Icon = { readonly body: string; readonly width?: number; readonly height?: number };
type Icons = {
  readonly width?: number;
  readonly height?: number;
  readonly icons: Readonly<Record<string, Icon>>;
  readonly aliases?: Readonly<Record<string, { readonly parent: string }>>;
};

const required = createRequire(import.meta.url);
/** Pixels: the side of each drawing. */
const SIDE = 128;

/**
 * The drawing of an emoji, by its code points as in `1f468-200d-1f33e`: Noto's, and of flags, which that has none of, another's: so
 * that it is seen on a machine without a font for it too. All of a set are read once the first of it is asked for.
 */
export function emojiImage(codePoints: string): string | undefined {
  const flag = flagOf(codePoints.split('-').map((each) => parseInt(each, 16)));
  if (flag !== undefined) return drawn('@iconify-json/flag', `${flag}-4x3`);
  const names = required('@iconify-json/noto/chars.json') as Readonly<Record<string, string>>;
  const name = names[codePoints.replaceAll(/[^-]+/gu, (each) => each.padStart(4, '0'))];
  return name === undefined ? undefined : drawn('@iconify-json/noto', name);
}

function drawn(set: string, name: string): string | undefined {
  const { icons, aliases, ...all } = required(`${set}/icons.json`) as Icons;
  const icon = icons[name] ?? icons[aliases?.[name]?.parent ?? ''];
  if (!icon) return undefined;
  const { width = SIDE, height = SIDE, body } = { ...all, ...icon };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}

const REGIONAL_A = 0x1f1e6;
const REGIONAL_Z = 0x1f1ff;
const BLACK_FLAG = 0x1f3f4;
const TAG = 0xe0000;
const END_OF_TAGS = 0xe007f;

/** `de` of a flag that two letters make, `gb-eng` of one that tags make. */
function flagOf(points: readonly number[]): string | undefined {
  if (points.every((each) => each >= REGIONAL_A && each <= REGIONAL_Z))
    return letters(points.map((each) => each - REGIONAL_A + 'a'.charCodeAt(0)));
  const [first, ...tags] = points;
  if (first !== BLACK_FLAG || tags.at(-1) !== END_OF_TAGS) return undefined;
  return letters(tags.slice(0, -1).map((each) => each - TAG)).replace(/^../u, '$&-');
}

const letters = (codes: readonly number[]): string => String.fromCharCode(...codes);
