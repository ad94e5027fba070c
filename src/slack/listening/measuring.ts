import type { App } from '@slack/bolt';

/** A call of Slack's: what it is, and how long it took until Slack heard that we have it. */
export type Measured = {
  readonly kind: 'event' | 'command' | 'action' | 'submission' | 'shortcut' | 'other';
  readonly seconds: number;
  readonly outcome: 'acknowledged' | 'failed' | 'unanswered';
};

/** Tells of each call, whichever way it came, once it is over. */
export function measureRequests(app: App, tell: (measured: Measured) => void): void {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (received) => {
    const began = performance.now();
    let acknowledged: number | undefined;
    const ack: typeof received.ack = async (response) => {
      acknowledged ??= performance.now();
      return received.ack(response);
    };
    const kind = kindOf(received.body);
    try {
      await processEvent({ ...received, ack });
    } catch (error) {
      tell({ kind, seconds: secondsFrom(began), outcome: 'failed' });
      throw error;
    }
    tell({
      kind,
      seconds: secondsFrom(began, acknowledged),
      outcome: acknowledged === undefined ? 'unanswered' : 'acknowledged',
    });
  };
}

const secondsFrom = (began: number, ended = performance.now()): number => (ended - began) / 1000;

export function kindOf(body: Readonly<Record<string, unknown>>): Measured['kind'] {
  if ('event' in body) return 'event';
  if ('command' in body) return 'command';
  switch (body['type']) {
    case 'block_actions':
      return 'action';
    case 'view_submission':
    case 'view_closed':
      return 'submission';
    case 'shortcut':
    case 'message_action':
      return 'shortcut';
    default:
      return 'other';
  }
}
