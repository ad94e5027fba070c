import { describe, expect, it } from '@jest/globals';
import {
  bounds,
  defaultSettings,
  setupLengths,
  type Program,
} from '../../../../src/features/programs/program/model.ts';
import { setupModal } from '../../../../src/features/programs/setup/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { faultsOfView } from '../../block-kit.ts';
import { extremeText, pairId } from '../../extreme.ts';

const name = extremeText(setupLengths.name);
const program: Program = {
  id: pairId,
  name,
  purpose: '',
  clause: 'Tell an admin if somebody could be hurt.',
  settings: defaultSettings,
  revision: 9,
  startedBy: undefined,
  isArchived: false,
  lastDay: undefined,
};
describe('the setup', () => {
  it('is sound with the longest words, and with none', () => {
    const settings = {
      ...defaultSettings,
      acceptableFit: bounds.acceptableFit.most,
      noRepeatMonths: bounds.noRepeatMonths.least,
    };
    for (const purpose of [extremeText(setupLengths.purpose), ''])
      expect(faultsOfView(setupModal({ ...program, purpose, settings }, pairReader))).toEqual([]);
  });
});
