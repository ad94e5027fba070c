import { describe, expect, it } from '@jest/globals';
import { isSignedByAll } from '../../../../src/features/relationship/agreement/model.ts';

describe('a version of an agreement', () => {
  it('holds once every member has signed it, whoever else has', () => {
    expect(isSignedByAll({ signedBy: ['U2', 'U1'] }, ['U1', 'U2'])).toBe(true);
    expect(isSignedByAll({ signedBy: ['U1', 'U9'] }, ['U1', 'U2'])).toBe(false);
    expect(isSignedByAll({ signedBy: ['U1', 'U2'] }, ['U1', 'U2', 'U3'])).toBe(false);
    expect(isSignedByAll({ signedBy: [] }, ['U1'])).toBe(false);
  });
});
