import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import {
  closingQuestion,
  faultOf,
  followUpFor,
  isOverdue,
  actionOutcomes,
} from '../../../../src/features/relationship/actions/model.ts';

const { closingActions, followUps } = loadContent('content').in('en');
const day = (date: string) => Temporal.PlainDate.from(date);

describe('what helps to find an action', () => {
  it('is a question of the pack, another one for each of three, and after each session until all have come', () => {
    const asked = Array.from({ length: closingActions.length / 3 }, (_, number) =>
      [0, 1, 2].map((seat) => closingQuestion(closingActions, { number, seat })),
    ).flat();
    expect(asked.toSorted()).toEqual(closingActions.map(({ text }) => text).toSorted());
  });

  it('is nothing where the pack has none', () => {
    expect(closingQuestion([], { number: 3, seat: 1 })).toBe('');
  });
});

describe('what is asked about an action', () => {
  it.each(actionOutcomes)(
    'that is %s is a question of the pack for just that, another one each time',
    (outcome) => {
      const fitting = followUps.filter(({ after }) => after === outcome).map(({ text }) => text);
      expect(fitting.length).toBeGreaterThan(2);
      const asked = fitting.map((_, number) => followUpFor(followUps, { outcome, number, seat: 0 }));
      expect(asked.toSorted()).toEqual(fitting.toSorted());
      const other = followUpFor(followUps, { outcome, number: 4, seat: 1 });
      expect(other).not.toBe(followUpFor(followUps, { outcome, number: 4, seat: 0 }));
    },
  );
});

describe('the day of an action', () => {
  it.each([
    ['2026-03-01', 'past'],
    ['2026-03-02', undefined],
    ['2027-03-02', undefined],
    ['2027-03-03', 'too-far'],
  ])('on %s is %s, seen from March 2, 2026', (dueOn, fault) => {
    expect(faultOf(day(dueOn), day('2026-03-02'))).toBe(fault);
  });

  it('has passed on the day after it, while nobody has said what became of it', () => {
    const due = (outcome: (typeof actionOutcomes)[number]) => ({ dueOn: day('2026-03-02'), outcome });
    expect(isOverdue(due('open'), day('2026-03-02'))).toBe(false);
    expect(isOverdue(due('open'), day('2026-03-03'))).toBe(true);
    for (const outcome of actionOutcomes.filter((each) => each !== 'open'))
      expect(isOverdue(due(outcome), day('2026-03-03'))).toBe(false);
  });
});
