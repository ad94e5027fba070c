import { beforeEach, describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { selected } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { few, reads, type IntroducedPair } from '../../support/world.ts';

const here = room({ people: few, introduced: true });

const point = selected('4');

/** Two check-ins came to the pair, and two did not. */
beforeEach(() =>
  here.rows.query(
    `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, outcome, queued_at, settled_at)
     select $1, $2, 'check-in', occurrence, state, outcome, now(), now()
     from (values (1, 'sent', null), (2, 'sent', null), (3, 'dropped', 'stale'), (4, 'failed', 'is_archived'))
       as came (occurrence, state, outcome)`,
    [here.workspace.teamId, here.pairId],
  ),
);

describe('the latest check-in', () => {
  it('is not what comes first in Home until the pair has met or agreed on how', async () => {
    const { first } = here.pair;
    await first.openHome();
    await reads(() => first.home(), 'Next\nMake your agreement with');
    await first.press('We met', { in: 'home' });
    await reads(() => first.home(), 'Next\nA short check-in');
  });

  it('is the latest that reached the pair, not one that was dropped or refused', async () => {
    const { forger } = here;
    await forger.submission(here.pair.first, {
      callbackId: 'check-ins.answer',
      metadata: { pairId: here.pairId, occurrence: 2 },
      values: { usefulness: point, openness: point, movement: point },
    });
    expect(await answersOf()).toEqual([{ occurrence: 2 }]);
    await answerLatest(here.pair.second);
    const dm = () => ({ reading: here.pair.first.messages(here.pair.dm).map(text).join('\n') });
    await reads(() => here.pair.second.modal() ?? dm(), 'The same button changes your answers');
    await reads(dm, 'You’ve both answered your check-in');
    expect((await answersOf()).map(({ occurrence }) => occurrence)).toEqual([2, 2]);
  });

  it.each([3, 4, 5])(
    '%i of which nobody was asked cannot be answered, so that nobody hears that both have',
    async (occurrence) => {
      const { forger } = here;
      for (const person of [here.pair.first, here.pair.second]) {
        const { answer } = await forger.submission(person, {
          callbackId: 'check-ins.answer',
          metadata: { pairId: here.pairId, occurrence },
          values: { usefulness: point, openness: point, movement: point },
        });
        expect(answer).toContain('There’s no check-in to answer yet');
      }
      expect(await answersOf()).toEqual([]);
      const heard = `select from deliveries where pair_id = $1 and kind = 'check-in-answered'`;
      expect(await here.rows.query(heard, [here.pairId])).toEqual([]);
    },
  );
});

const answersOf = () =>
  here.rows.query<{ occurrence: number }>(
    'select occurrence from check_in_answers where pair_id = $1 order by 1',
    [here.pairId],
  );

async function answerLatest(person: IntroducedPair['first']): Promise<void> {
  await person.command('/peer check-in', { in: here.pair.dm });
  await reads(() => person.modal(), 'Nobody but you sees a single answer');
  await person.fillIn({
    'How useful was your time together lately?': '4 · Quite',
    "How easy is it to say what's really on your mind?": '4 · Quite',
    'How happy are you with your progress?': '4 · Quite',
  });
  await person.submit();
}
