import type { MovableClock } from './movable-clock.ts';
import type { Passage } from './page-server/passage.ts';

/** How whoever moves the clock is told to stop, and tells how far it is. */
export type Underway = { readonly signal: AbortSignal; readonly reached: () => void };

export type Travel = {
  readonly passage: () => Passage | undefined;
  readonly stop: () => void;
  /** One after the other. @param until undefined where nobody can say beforehand */
  readonly go: <Result>(
    until: Temporal.Instant | undefined,
    move: (underway: Underway) => Promise<Result>,
  ) => Promise<Result>;
};

const dayOf = ({ now }: Pick<MovableClock, 'now'>): string => now().toString().slice(0, 'YYYY-MM-DD'.length);

/** The clock on its way, for whoever looks on: they see each day that it reaches, and can stop it. */
export function createTravel(clock: Pick<MovableClock, 'now'>, changed: () => void): Travel {
  let passage: Passage | undefined;
  let stopping = new AbortController();
  let before: Promise<unknown> = Promise.resolve();
  const show = (next: Passage | undefined): void => {
    passage = next;
    changed();
  };
  return {
    passage: () => passage,
    stop: () => {
      stopping.abort();
      if (passage) show({ ...passage, isStopping: true });
    },
    go: (until, move) => {
      const going = before.then(async () => {
        stopping = new AbortController();
        show({ from: clock.now().toString(), until: until?.toString(), isStopping: false });
        let day = dayOf(clock);
        const reached = (): void => {
          if (day === dayOf(clock)) return;
          day = dayOf(clock);
          changed();
        };
        try {
          return await move({ signal: stopping.signal, reached });
        } finally {
          show(undefined);
        }
      });
      before = going.catch(() => undefined);
      return going;
    },
  };
}
