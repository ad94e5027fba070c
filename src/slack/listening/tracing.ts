import type { App } from '@slack/bolt';
import type { WithinSpan } from '../../spans.ts';
import { inTrace, newTrace } from '../../trace.ts';
import { kindOf } from './measuring.ts';

/** Each call of Slack's, whichever way it came, begins a trace. To be put before all else that is done with a call. */
export function traceRequests(app: App, within: WithinSpan): void {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = (received) =>
    inTrace(newTrace(), () =>
      within({ name: `request ${kindOf(received.body)}` }, () => processEvent(received)),
    );
}
