import { describe, expect, it } from '@jest/globals';
import { removalMeant, readAppointment } from '../../../../src/features/programs/admins/forms.ts';
import { adminsModal } from '../../../../src/features/programs/admins/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { pairId as programId } from '../../extreme.ts';
import { holdsToItsView } from '../../form-rules.ts';
import { outcomeOf, stateOf } from '../../modal-values.ts';
import { noLog } from '../../../../scripts/gallery/sample-program.ts';

describe('the form of an appointment', () => {
  const people = [{ id: 'U0000001', name: 'Ana' }];
  const admins = { areAppointed: false, people };
  const seen = { programId, program: 'Peers', personId: 'U0000001', admins, log: noLog };
  const appointment = adminsModal(seen, pairReader);
  holdsToItsView({ modal: appointment, read: (state) => readAppointment(state, pairReader) });

  it('sent as it opens before anybody is appointed, appoints whoever sends it', () => {
    expect(readAppointment(stateOf(appointment), pairReader)).toEqual({ value: ['U0000001'] });
  });

  it.each([
    '',
    'ana',
    'U0000001',
    ':U0000001',
    `${programId}:U`,
    `${programId}:U1; drop`,
    `x${programId}:U1`,
  ])('refuses %j for the person that a button means', (value) => {
    expect(outcomeOf(() => removalMeant.parse(value))).toBe('refused');
  });
});
