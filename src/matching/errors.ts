/** What is wrong with an input, in the order of the fields it concerns. */
export type MatchingInputFault =
  | 'duplicate-id'
  | 'empty-id'
  | 'bad-level'
  | 'bad-tenure'
  | 'bad-hours'
  | 'too-many-topics'
  | 'bad-past-pair'
  | 'bad-setting'
  | 'unknown-weight'
  | 'missing-weight'
  | 'bad-weight'
  | 'unknown-participant'
  | 'pinned-twice'
  | 'pin-not-allowed'
  | 'swap-in-trio';

/** The input makes no sense. `item` names the participant, weight, setting or pair at fault. */
export class MatchingInputError extends Error {
  override readonly name = 'MatchingInputError';
  readonly code: MatchingInputFault;
  readonly item: string;

  constructor(code: MatchingInputFault, item: string) {
    super(`Matching refused its input: ${code} (${item})`);
    this.code = code;
    this.item = item;
  }
}
