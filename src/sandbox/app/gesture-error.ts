export type GestureErrorCode =
  | 'nothing_open'
  | 'no_such_message'
  | 'no_such_conversation'
  | 'no_such_element'
  | 'no_such_option'
  | 'too_many'
  | 'ambiguous'
  | 'read_only'
  | 'unknown_command'
  | 'no_such_person'
  | 'not_installed'
  | 'not_slack'
  | 'invalid_request';

/** A person cannot do this: what they want to touch is not there. The app hears nothing of it. */
export class GestureError extends Error {
  readonly code: GestureErrorCode;

  constructor(code: GestureErrorCode, message: string) {
    super(message);
    this.name = 'GestureError';
    this.code = code;
  }
}
