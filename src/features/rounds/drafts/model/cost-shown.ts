import type { RoundChange } from '../../../../matching/cost-of-change.ts';

const step = 5;

/** Whether each kind of change leaves the round less to choose from, or more. */
const narrows: Readonly<Record<RoundChange['kind'], boolean>> = {
  pin: true,
  forbid: true,
  swap: true,
  unpin: false,
  allow: false,
};

/**
 * The fit that a change costs the round, as admins read it. Who wish for each other are together at the cost of fit, so that a
 * round that gains by less choice, or loses by more, would tell of them: neither is shown. The rest is rounded, so that a change
 * which costs nothing is nothing rare; and it is so in every round, for a rule that held only where somebody wishes would tell too.
 */
export function fitLostAsShown({ kind }: Pick<RoundChange, 'kind'>, fitLost: number): number {
  const plausible = narrows[kind] ? Math.max(0, fitLost) : Math.min(0, fitLost);
  return Math.sign(plausible) * Math.round(Math.abs(plausible) / step) * step || 0;
}
