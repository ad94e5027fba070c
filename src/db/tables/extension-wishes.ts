import type { WorkspaceOwned } from '../columns.ts';

declare module '../database.ts' {
  interface Database {
    extensionWishes: ExtensionWishes;
  }
}

/** That one of a pair would go on after the day on which it was to end. */
export type ExtensionWishes = WorkspaceOwned & {
  pairId: string;
  /** The day that it is about. What all have named for one holds, though their program has another by now. */
  endsOn: Temporal.PlainDate;
  personId: string;
  weeks: number;
};
