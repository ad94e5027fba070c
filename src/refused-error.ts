/**
 * What a person may not do, or cannot do now. Nothing was changed. Each feature has its own subclass with its codes,
 * and its texts.ts says them in plain words with a way on.
 */
export abstract class RefusedError<Code extends string = string> extends Error {
  readonly code: Code;
  /** What was typed in the form is kept all the same, for whoever typed it. */
  isTypedKept = false;
  constructor(code: Code) {
    super(code);
    this.code = code;
  }
}
