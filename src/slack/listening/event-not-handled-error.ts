/** Slack is not told that we have the event, so that it sends it again. */
export class EventNotHandledError extends Error {
  readonly code: 'event-failed' | 'event-in-hand' | 'database-away' | 'late';
  constructor(code: EventNotHandledError['code'], options?: ErrorOptions) {
    super(`an event was not handled: ${code}`, options);
    this.code = code;
  }
}
