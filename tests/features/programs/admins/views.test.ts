import { describe, expect, it } from '@jest/globals';
import type { ModalView } from '@slack/types';
import type { Admins } from '../../../../src/features/programs/admins/model.ts';
import { adminsModal } from '../../../../src/features/programs/admins/views.ts';
import { setupLengths, mostAdmins } from '../../../../src/features/programs/program/model.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOfView } from '../../block-kit.ts';
import { extremeText, pairId as programId, personId } from '../../extreme.ts';
import { noLog } from '../../../../scripts/gallery/sample-program.ts';

const program = extremeText(setupLengths.name);
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `U000000${index}`, name: extremeText(80) }));

const mentions = people(mostAdmins).map(({ id }) => `<@${id}>`);
const faults = (modal: ModalView) => faultsOfView(modal, { mentions });
const seen = (admins: Admins) => ({ programId, program, personId, admins, log: noLog });

describe('the admins', () => {
  it.each([0, 1, 2, mostAdmins])('is sound with %d of them, to themselves and to others', (count) => {
    for (const areAppointed of [true, false])
      for (const who of [personId, 'U9999999']) {
        const admins = { areAppointed, people: people(count) };
        expect(faults(adminsModal({ ...seen(admins), personId: who }, pairReader))).toEqual([]);
      }
  });

  it('names hundreds without filling the screen', () => {
    const modal = adminsModal(seen({ areAppointed: false, people: people(400) }), pairReader);
    expect(faults(modal)).toEqual([]);
    expect(JSON.stringify(modal)).toContain('and others');
  });

  it('shows nobody but an admin how to change them', () => {
    const admins = { areAppointed: true, people: people(3) };
    const shown = JSON.stringify(adminsModal({ ...seen(admins), personId: 'U9999999' }, pairReader));
    expect(shown).not.toContain('programs.remove-admin');
    expect(shown).not.toContain('multi_users_select');
  });
});
