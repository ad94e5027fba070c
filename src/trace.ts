import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

type Trace = { id: string };

const traces = new AsyncLocalStorage<Trace>();

/** Random, so that it says nothing of whom or what it is about; in the form that OpenTelemetry has for it. */
export const newTrace = (): string => randomBytes(16).toString('hex');

/** All that comes of one call of Slack's, or of one tick, is logged under one id, and deliveries carry it on. */
export const inTrace = <T>(id: string, work: () => T): T => traces.run({ id }, work);

export const currentTrace = (): string | undefined => traces.getStore()?.id;

/** What goes on here comes of that one, which began it earlier or on another replica. Null is of before there were any. */
export function followTrace(id: string | null): void {
  const trace = traces.getStore();
  if (trace && id !== null) trace.id = id;
}
