import { vocabulary } from '../../../support/vocabulary.ts';
import { describe, expect, it } from '@jest/globals';
import { readNamed } from '../../../../src/features/people/invitations/forms.ts';
import { eachOnce } from '../../../../src/features/people/invitations/model/invitation.ts';
import { invitation, inviteModal } from '../../../../src/features/people/invitations/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOf } from '../../block-kit.ts';
import { extremeText, pairId } from '../../extreme.ts';
import { holdsToItsView } from '../../form-rules.ts';
import { stateOf } from '../../modal-values.ts';

const modal = inviteModal({ vocabulary, id: 'P1', name: 'Peers' }, pairReader);
const read = (state: Parameters<typeof readNamed>[0]) => readNamed(state, pairReader);

describe('the form of an invitation', () => {
  holdsToItsView({ modal, read });

  it('asks for somebody where nobody is named', () => {
    expect(read(stateOf(modal))).toHaveProperty('errors.people');
  });
});

describe('somebody who is named more than once', () => {
  it('is asked for the first reason', () => {
    const channel = { kind: 'channel', sourceId: 'C1' } as const;
    const reasons = eachOnce([
      { reason: { kind: 'named' }, personIds: ['U1'] },
      { reason: channel, personIds: ['U1', 'U2'] },
    ]);
    expect(Object.fromEntries(reasons)).toEqual({ U1: { kind: 'named' }, U2: channel });
  });
});

describe('an invitation', () => {
  it('is sound with the longest and strangest words, and mentions nobody but those who invite', () => {
    const message = invitation(
      {
        programId: pairId,
        program: extremeText(60),
        purpose: extremeText(300),
        startedBy: { id: 'U1', name: extremeText(80) },
        invitedBy: { id: 'U2', name: extremeText(80) },
        reason: { kind: 'named' },
      },
      pairReader,
    );
    expect(faultsOf(message, { mentions: ['<@U1>', '<@U2>'] })).toEqual([]);
  });
});
