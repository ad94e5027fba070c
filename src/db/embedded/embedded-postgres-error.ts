export type EmbeddedPostgresErrorCode =
  | 'not-installed'
  | 'unsupported-platform'
  | 'data-directory-unusable'
  | 'initialisation-failed'
  | 'nameless-user'
  | 'version-mismatch'
  | 'start-failed'
  | 'stop-failed';

/** The embedded Postgres cannot serve. The message says to the operator what to do next. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresErrorCode;
  constructor(code: EmbeddedPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
    this.code = code;
  }
}

/** Such as ENOENT, where Node's own modules failed. `instanceof Error` would miss an error of another realm, as in jest. */
export function systemErrorCode(error: unknown): unknown {
  return Error.isError(error) && 'code' in error ? error.code : undefined;
}

export function messageOf(error: unknown): string {
  return Error.isError(error) ? error.message : String(error);
}
