import { presets, type Preset, type Section } from './fields.ts';

/** What would help a pair, as far as its agreement settles it. */
export const focuses = ['rhythm', 'length', 'purpose', 'talk', 'other'] as const;
export type Focus = (typeof focuses)[number];

type Asks = {
  /** What the form then begins with. */
  readonly first: Section | undefined;
  /** The least preset that asks about it. */
  readonly from: Preset;
};

const asks: Readonly<Record<Focus, Asks>> = {
  rhythm: { first: 'time', from: 'light' },
  length: { first: 'time', from: 'standard' },
  purpose: { first: 'purpose', from: 'light' },
  talk: { first: 'communication', from: 'full' },
  other: { first: undefined, from: 'light' },
};

/** How the form begins, and the preset that it needs for that. */
export function begunAt(
  focus: Focus,
  preset: Preset,
): { readonly first: Section | undefined; readonly preset: Preset } {
  const { first, from } = asks[focus];
  return { first, preset: presets.indexOf(preset) < presets.indexOf(from) ? from : preset };
}
