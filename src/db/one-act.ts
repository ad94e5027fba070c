import { AsyncLocalStorage } from 'node:async_hooks';

type Act = { hasChanged: boolean };

const acts = new AsyncLocalStorage<Act>();

/** Runs what comes of one thing that a person did, so that what is said of it, should it fail half-way, is true. */
export const inOneAct = <T>(work: () => Promise<T>): Promise<T> => acts.run({ hasChanged: false }, work);

/** A transaction of this act that changes something stands, or may do so. */
export function noteActChange(): void {
  const act = acts.getStore();
  if (act) act.hasChanged = true;
}

/** Whether anything that this act changed stands, or may do so. */
export const mayHaveChanged = (): boolean => acts.getStore()?.hasChanged ?? false;
