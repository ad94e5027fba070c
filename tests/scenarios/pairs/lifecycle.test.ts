import { beforeAll, describe, expect, it } from '@jest/globals';
import { themes } from '../../../src/content/pack/tags.ts';
import {
  answerTo,
  pairActs,
  pairStates,
  type PairAct,
  type PairState,
  type PairRefusal,
} from '../../../src/features/pairs/lifecycle.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { everyTime, goodAnswers } from '../../support/check-ins.ts';
import { dateSelected, manySelected, selected } from '../../support/forger.ts';
import {
  goodAction,
  goodDetails,
  goodDilemma,
  goodEnd,
  goodGoal,
  goodKeep,
  goodTerms,
  noOwnTime,
} from '../../support/good-forms.ts';
import { firstOnes, plain, type Told } from '../../support/first-ones-acts.ts';
import { room } from '../../support/room.ts';
import { few } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, shared: true, withoutRateLimits: true });
const { press, submit, command } = firstOnes(here);

let agreementId: string;
let goalId: string;

const inDays = (days: number) =>
  here.clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days }).toString();

const slot = () => here.clock.now().add({ hours: 25 }).round('hour').epochMilliseconds / 1000;

/** Every way in which a member can do each of them. */
const doing: Readonly<Record<PairAct, readonly (() => Promise<Told>)[]>> = {
  'answer-introduction': [
    () => press('introductions.yes', here.pairId),
    () => press('introductions.no', here.pairId),
  ],
  'see-pair': [() => command('/peer pair')],
  'read-agreement': [() => press('agreement.open', here.pairId), () => command('/peer agreement')],
  'propose-agreement': [() => submit('agreement.propose', { ...goodTerms, 'our-limits': 'Others.' })],
  'sign-agreement': [() => press('agreement.sign', agreementId)],
  'read-goals': [() => command('/peer goals')],
  'set-goal': [() => press('goals.open', here.pairId), () => submit('goals.set', goodGoal)],
  'tick-action': [() => press('goals.tick', `${goalId}:1`), () => press('goals.untick', `${goalId}:1`)],
  'edit-goal': [
    () => submit('goals.save', goodDetails, { goalId, asks: 'alone' }),
    () => press('goals.drop-action', `${goalId}:1`),
  ],
  'finish-goal': [() => submit('goals.close', goodEnd, { goalId })],
  'answer-goal': ['accept', 'decline', 'agree', 'keep-open'].map(
    (answer) => () => press(`goals.${answer}`, goalId),
  ),
  'see-sessions': [() => command('/peer session')],
  'start-session': [() => press('agenda.start', `${here.pairId}:1`)],
  'pick-plan': [() => press('agenda.other-plan', `${here.pairId}:1:0`)],
  'undo-session': [() => press('sessions.undo', `${here.pairId}:1`)],
  'date-session': [
    () => press('sessions.choose-day', `${here.pairId}:1`),
    () => submit('sessions.keep-day', { day: dateSelected('2026-03-10') }, { number: 1 }),
  ],
  'change-roles': [
    () => press('rota.swap', `${here.pairId}:1:1`),
    ...['halves', 'whole'].map((change) => () => press(`rota.${change}`, `${here.pairId}:1`)),
  ],
  'prepare-session': [
    () => press('preparation.open', `${here.pairId}:1`),
    () => submit('preparation.write', goodDilemma, { number: 1 }),
  ],
  'set-session-action': [
    () => press('session-actions.open', `${here.pairId}:1`),
    () => submit('session-actions.set', goodAction, { number: 1 }),
    () => press('session-actions.done', `${here.pairId}:1`),
    () => press('session-actions.undo', `${here.pairId}:1`),
  ],
  'record-session': [
    () => press('sessions.held', `${here.pairId}:1`),
    () => press('agenda.held', `${here.pairId}:1`),
  ],
  'ask-for-topic': [() => command('/peer topic')],
  'swap-topic': [() => press('prompts.swap', `${here.pairId}:topic:1:some-topic`)],
  'save-topic': [() => press('prompts.save', `${here.pairId}:some-topic`)],
  'mute-theme': [() => press('prompts.mute', `${here.pairId}:${themes[0]}`)],
  'unmute-theme': [() => press('prompts.unmute', `${here.pairId}:${themes[0]}`)],
  'answer-check-in': [
    () => press('check-ins.open', `${here.pairId}:1`),
    () => command('/peer check-in'),
    () => press('check-ins.again', here.pairId),
    () => submit('check-ins.answer', goodAnswers, everyTime),
  ],
  'share-check-in': [
    () => press('check-ins.share', `${here.pairId}:1`),
    () => submit('check-ins.share-these', { items: manySelected('openness') }, everyTime),
  ],
  'unshare-check-in': [() => press('check-ins.unshare', `${here.pairId}:1`)],
  'pass-on-words': [
    () => press('signs.tell', `${here.pairId}:fatigue`),
    () => submit('signs.write', { wording: 'Could we meet less often?' }, { sign: 'fatigue' }),
    () => submit('signs.send', {}, { wording: 'Could we meet less often?' }),
  ],
  'suggest-time': [
    () => press('bookings.suggest-slot', JSON.stringify({ pairId: here.pairId, at: slot() })),
    () => submit('bookings.suggest', { slot: selected(String(slot())), ...noOwnTime }),
    () => press('bookings.accept', `${here.pairId}:1`),
  ],
  'see-other-times': [() => press('bookings.choose', here.pairId)],
  'skip-session': [() => press('bookings.skip', `${here.pairId}:1:0`)],
  'repeat-session': [
    () => press('series.repeat', `${here.pairId}:1:0`),
    () => press('series.accept', `${here.pairId}:1`),
  ],
  'stop-series': ['stop', 'set-aside'].map((way) => () => press(`series.${way}`, `${here.pairId}:1`)),
  'carry-on': [() => press('series.carry-on', here.pairId)],
  'get-calendar-file': [() => press('bookings.file', `${here.pairId}:1`)],
  'ask-for-times': [() => press('first-weeks.ask-for-slots', here.pairId)],
  'say-if-still-wanted': ['yes', 'pause', 'another', 'end'].map(
    (answer) => () => press(`first-weeks.${answer}`, here.pairId),
  ),
  'ask-for-rematch': [() => press('rematch.open', here.pairId), () => submit('rematch.ask', {})],
  'take-back-rematch': [() => press('rematch.take-back', here.pairId)],
  'extend-pair': [() => press('program-end.go-on.8', here.pairId)],
  'go-on-in-new-dm': [() => press('new-dm.go-on', here.pairId)],
  'see-ways-on': [() => command('/peer end'), () => press('four-ways.open', here.pairId)],
  'ask-if-there': [() => press('no-word.ask', here.pairId)],
  'cancel-asking': [() => press('no-word.cancel', here.pairId)],
  'say-if-there': ['here', 'pause', 'stop'].map(
    (answer) => () => press(`no-word.${answer}`, `${here.pairId}:1`),
  ),
  'pause-pair': [
    () => press('resting.open', here.pairId),
    () => submit('resting.rest', { until: dateSelected(inDays(30)) }),
  ],
  'restart-pair': [() => press('resting.restart', here.pairId)],
  'close-pair': [
    () => press('ending-well.open', here.pairId),
    () => submit('ending-well.close', { day: dateSelected(inDays(14)) }),
  ],
  'let-end': [() => press('ending-well.let-end', here.pairId)],
  'carry-on-together': [() => press('ending-well.carry-on', here.pairId)],
  'end-now': [() => press('ending-well.end-now', here.pairId)],
  'write-farewell': [
    () => press('ending-well.write', here.pairId),
    () => press('ending-well.read', here.pairId),
    () => submit('ending-well.thank', { thanks: 'For listening.' }),
    () => submit('ending-well.keep', goodKeep),
  ],
};

/** What now holds, and from when on it is otherwise. */
const says: Readonly<Record<PairRefusal, string>> = {
  'not-begun': 'This isn’t a pair yet',
  lapsed: 'The time for this answer is over',
  'has-begun': 'Everyone said yes and you’ve been introduced',
  'not-introduced': 'Your pair DM isn’t open yet',
  paused: 'This pair is paused until *April 13, 2026*, so nothing was changed',
  closing: 'This pair ends on *April 20, 2026*, so nothing new starts in it now, and nothing was changed',
  'not-ending': 'This pair is paused and has no last day, so nothing was changed',
  'goes-on': 'This pair goes on as usual, so nothing was changed',
  ended: 'This pair has ended, so nothing was changed',
};

const combinations = pairStates.flatMap((state) =>
  pairActs.map((act) => ({ state, act, answer: answerTo({ state, channelId: 'C1' }, act) })),
);

beforeAll(leaveThingsToDo);

describe.each(pairStates)('what is ruled out in a pair that is %s', (state) => {
  const refused = combinations.flatMap(({ answer, ...each }) =>
    answer === 'allowed' || each.state !== state ? [] : [{ ...each, answer }],
  );
  let before: Awaited<ReturnType<typeof allButTyped>>;
  beforeAll(async () => {
    await comeTo(state);
    before = await allButTyped();
  });

  it.each(refused)('$act is answered “$answer”', async ({ act, answer }) => {
    for (const attempt of doing[act]) {
      const told = await attempt();
      await eventually(() => {
        expect(plain(told())).toContain(plain(says[answer]));
      });
      expect(told()).not.toContain('on its way');
    }
  });

  it('changes nothing', async () => {
    expect(await allButTyped()).toEqual(before);
  });
});

describe('what it leaves open', () => {
  const allowed = combinations.filter(({ answer }) => answer === 'allowed');

  it.each(allowed)('$act in a pair that is $state meets no refusal of the pair’s', async (each) => {
    for (const act of doing[each.act]) {
      await comeTo(each.state);
      const told = await act();
      await here.slack.settled();
      for (const words of Object.values(says)) expect(plain(told())).not.toContain(plain(words));
    }
  });
});

/** What somebody has typed into their agreement is kept for them alone, whatever is refused. */
const allButTyped = async () =>
  Object.entries(await here.rows.all()).filter(([table]) => table !== 'agreement_drafts');

const ids = (sql: string, value: string) => here.rows.query<{ id: string }>(sql, [value]);

/** An agreement that waits for a signature, a goal, the day of a pause, and the last day of the program. */
async function leaveThingsToDo(): Promise<void> {
  const metadata = { pairId: here.pairId };
  await here.forger.submission(here.pair.second, {
    callbackId: 'agreement.propose',
    metadata,
    values: goodTerms,
  });
  await here.forger.submission(here.pair.first, { callbackId: 'goals.set', metadata, values: goodGoal });
  await here.rows.delivered();
  [{ id: agreementId } = { id: '' }] = await ids('select id from agreements where pair_id = $1', here.pairId);
  [{ id: goalId } = { id: '' }] = await ids('select id from goals where pair_id = $1', here.pairId);
  await here.rows.query(`update participants set paused_until = '2026-04-13' where person_id = $1`, [
    here.pair.second.id,
  ]);
  await here.rows.query(`update programs set archived_at = created_at, last_day = '2026-04-20'`);
}

async function comeTo(state: PairState): Promise<void> {
  await here.rows.query(
    `update pairs set state = $2, ending = $3, answer_by = '2026-03-09T09:00Z', begun_at = $4,
       paused_until = null, closes_on = null where id = $1`,
    [
      here.pairId,
      state,
      state === 'ended' ? 'left' : null,
      state === 'active' ? here.clock.now().toString() : null,
    ],
  );
}

/** What the person read since, in a message or in the modal that their submission turned into. */
