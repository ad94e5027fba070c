import type { ShellState } from '../../page-server/shell-state.ts';

export type Nodes = readonly Node[];

export type LeafActs = {
  /** Draws it once more, where it shows something else now. */
  readonly again: () => void;
  /** Everything is as at a start: nobody is looked at from before. */
  readonly startedOver: () => void;
};

/** One leaf of the drawer: what it shows is fetched and drawn only while it is open. */
export type Leaf = {
  readonly name: string;
  readonly draw: (state: ShellState, acts: LeafActs) => Nodes | Promise<Nodes>;
  /** Nothing is fetched for it, and it tells no time: until the rest changes it stands still under whoever reads it. */
  readonly isOfStateAlone?: true;
};
