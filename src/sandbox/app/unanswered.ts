import type { WorkspaceState } from '../state/workspace-state.ts';
import type { RequestDelivery } from '../outgoing/send.ts';

/** The app did not acknowledge in time, or not with success. The message is what Slack shows the person. */
export class AppUnansweredError extends Error {
  readonly code: 'operation_timeout' | 'dispatch_failed';
  /** The app's HTTP status; 0 where it did not answer. */
  readonly status: number;

  constructor({ status, wording }: { readonly status: number; readonly wording: (code: string) => string }) {
    const code = status === 0 ? 'operation_timeout' : 'dispatch_failed';
    super(wording(code));
    this.name = 'AppUnansweredError';
    this.code = code;
    this.status = status;
  }
}

export const TROUBLE_CONNECTING = 'We had some trouble connecting. Try again?';

/** Tells the person and throws AppUnansweredError unless the app acknowledged. */
export function requireAnswer(
  workspace: WorkspaceState,
  personId: string,
  { delivery, wording }: { readonly delivery: RequestDelivery; readonly wording: (code: string) => string },
): void {
  if (delivery.status === 200) return;
  const error = new AppUnansweredError({ status: delivery.status, wording });
  notify(workspace, personId, error);
  throw error;
}

/** Adds to the lines that Slack itself shows this person. */
export function notify(
  workspace: WorkspaceState,
  personId: string,
  { code, message }: { readonly code: string; readonly message: string },
): void {
  const notices = workspace.notices.get(personId) ?? [];
  workspace.notices.set(personId, [...notices, { code, text: message }]);
}
