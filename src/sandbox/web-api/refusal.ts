/** Slack's own way to say no: `{ ok: false, error: code, … }`. */
export class SlackRefusalError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(`Slack refuses: ${code}`);
    this.name = 'SlackRefusalError';
    this.code = code;
    this.details = details;
  }
}

export const withMessages = (
  messages: readonly string[],
): { response_metadata: { messages: readonly string[] } } => ({
  response_metadata: { messages },
});
