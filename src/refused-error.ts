/**
 * What a person may not do, or cannot do now. Nothing was changed. Each feature has its own subclass with its codes,
 * and its texts.ts says them in plain words with a way on.
 */
export abstract class RefusedError<Code extends string = string> extends Error {
  readonly code: Code;
  constructor(code: Code) {
    super(code);
    this.code = code;
  }
}
