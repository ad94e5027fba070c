import type { Pair } from '../../pairs/pair/model.ts';

/** What a pause of this pair would be: the day to suggest, and the one that holds already. */
export type Resting = {
  readonly pair: Pair;
  readonly suggested: Temporal.PlainDate;
};

type Wish = {
  readonly wanted: Temporal.PlainDate;
  /** What held as the person chose. */
  readonly seen: Temporal.PlainDate | undefined;
  readonly holds: Temporal.PlainDate | undefined;
};

/** Where another has named a day meanwhile, the later of the two holds: so nobody is asked for anything before their own day. */
export function laterDay({ wanted, seen, holds }: Wish): Temporal.PlainDate {
  if (!holds || (seen && Temporal.PlainDate.compare(seen, holds) === 0)) return wanted;
  return Temporal.PlainDate.compare(wanted, holds) < 0 ? holds : wanted;
}
