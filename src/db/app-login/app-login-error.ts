export type AppLoginErrorCode = 'role-not-made' | 'not-let-in' | 'unbounded-role' | 'other-database';

/** The app cannot work as a role that is bound to one workspace at a time. The message says to the operator what to do next. */
export class AppLoginError extends Error {
  readonly code: AppLoginErrorCode;
  constructor(code: AppLoginErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppLoginError';
    this.code = code;
  }
}
