/** Such as ENOENT, where Node's own modules failed. `instanceof Error` would miss an error of another realm, as in jest. */
export function systemErrorCode(error: unknown): unknown {
  return Error.isError(error) && 'code' in error ? error.code : undefined;
}
