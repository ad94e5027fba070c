/** One request that wants to do harm. */
export type Attack = {
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** With what it may be answered. */
  readonly may: readonly number[];
  /** So much of its body is sent, and then the connection is left. */
  readonly cutAt?: number;
};

/**
 * What came of it: a status; a connection that ended without one; or that it could not be done in the time that Slack gives, as any
 * request on a machine that has too much to do.
 */
export type AttackAnswer = number | 'none' | 'late';

export function isAsItMayBe({ may, cutAt }: Attack, answer: AttackAnswer): boolean {
  if (answer === 'late') return true;
  // Whoever says less than was announced, or more than is read, hears nothing where the connection ends first.
  return answer === 'none' ? cutAt !== undefined || may.includes(413) : may.includes(answer);
}
