import { describe, expect, it } from '@jest/globals';
import type { ModalView } from '@slack/types';
import {
  bounds,
  defaultSettings,
  lengths,
  mostAdmins,
  type Admins,
} from '../../../src/features/programs/model.ts';
import { adminsModal } from '../../../src/features/programs/views/admins.ts';
import { setupModal } from '../../../src/features/programs/views/setup.ts';
import { pairReader } from '../../../src/language.ts';
import { faultsOfView } from '../block-kit.ts';
import { extremeText, pairId, personId } from '../extreme.ts';

const name = extremeText(lengths.name);
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `U000000${index}`, name: extremeText(80) }));

const mentions = people(mostAdmins).map(({ id }) => `<@${id}>`);
const faults = (modal: ModalView) => faultsOfView(modal, { mentions });
const seen = (admins: Admins) => ({ program: name, personId, admins });

describe('the setup', () => {
  it('is sound with the longest words, and with none', () => {
    const settings = {
      ...defaultSettings,
      acceptableFit: bounds.acceptableFit.most,
      noRepeatMonths: bounds.noRepeatMonths.least,
    };
    for (const purpose of [extremeText(lengths.purpose), ''])
      expect(
        faultsOfView(setupModal({ id: pairId, name, purpose, settings, revision: 9 }, pairReader)),
      ).toEqual([]);
  });
});

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
