import type { App } from '@slack/bolt';

/** Bolt tells Slack that we have an event before anybody has handled it. Here it is told once that is done, and not before. */
export function acknowledgeOnceHandled(app: App): void {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (received) => {
    if (received.body['event'] === undefined) return processEvent(received);
    await processEvent({ ...received, ack: async () => undefined });
    await received.ack();
  };
}
