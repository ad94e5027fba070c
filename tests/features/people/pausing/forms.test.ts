import { describe, expect, it } from '@jest/globals';
import { readPauseDay } from '../../../../src/features/people/pausing/forms.ts';
import { pauseModal } from '../../../../src/features/people/pausing/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { holdsToItsView } from '../../form-rules.ts';
import { stateOf } from '../../modal-values.ts';

const today = Temporal.PlainDate.from('2026-03-02');
const modal = pauseModal({ programs: ['Peers'], suggested: today.add({ weeks: 4 }) }, pairReader);
const read = (state: Parameters<typeof readPauseDay>[0]) => readPauseDay(state, pairReader, today);
const on = (day: string) => read(stateOf(modal, { until: { selected_date: day } }));

describe('the form of a pause', () => {
  holdsToItsView({ modal, read });

  it('takes the day that it suggests', () => {
    expect(read(stateOf(modal))).toEqual({ value: Temporal.PlainDate.from('2026-03-30') });
  });

  it.each(['2026-03-03', '2027-03-02'])('takes %s, seen from 2 March 2026', (day) => {
    expect(on(day)).toEqual({ value: Temporal.PlainDate.from(day) });
  });

  it.each(['2026-03-02', '2025-12-31', '2027-03-03'])('asks for another day than %s', (day) => {
    expect(on(day)).toHaveProperty('errors.until');
  });
});
