import type { App } from '@slack/bolt';
import { inTrace, newTrace } from '../../trace.ts';

/** Each call of Slack's, whichever way it came, begins a trace. To be put before all else that is done with a call. */
export function traceRequests(app: App): void {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = (received) => inTrace(newTrace(), () => processEvent(received));
}
