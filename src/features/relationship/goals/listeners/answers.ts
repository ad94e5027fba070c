import { z } from 'zod';
import type { Deps } from '../../../../deps.ts';
import type { Registry } from '../../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../../slack/listening/occasion.ts';
import { ids } from '../buttons.ts';
import { answerMeant, goalMetadata, readClosing } from '../forms.ts';
import { GoalError, mayMove, type GoalOutcome } from '../model/goal.ts';
import { answerGoal, finishGoal, requireTimeToGoOn } from '../service/closing.ts';
import { goalToChange, type GoalSeen } from '../service/reading.ts';
import { texts } from '../texts.ts';
import { closingModal } from '../views/closing-form.ts';
import { orWayOut, orWayOutShown, viewOf } from './showing.ts';

/** The buttons that open the form of an ending, each with the outcome that it names: how a finished one went is for them to say. */
const said = { finish: undefined, drop: 'dropped', carryOn: 'carried-on' } as const satisfies Readonly<
  Record<string, GoalOutcome | undefined>
>;

/** Whoever proposed it takes it back by what is a "no" of all others. */
const answers = { accept: 'accept', decline: 'decline', withdraw: 'decline' } as const;

const closingAnswers = { agree: 'agree', keepOpen: 'keep-open' } as const;

export function listenToAnswers(registry: Registry, deps: Deps): void {
  for (const verb of ['finish', 'drop', 'carryOn'] as const)
    registry.action(
      ids[verb],
      orWayOut(deps, async (occasion, { value }) => {
        const goalId = z.uuid().parse(value);
        const seen = await goalToChange(deps, occasion, { goalId, act: 'finish-goal' });
        const { goal, canGoOn } = seen;
        if (!mayMove(goal, occasion.personId)) throw new GoalError('not-yours');
        if (goal.state === 'proposed') throw new GoalError('not-accepted', [goal]);
        if (goal.state !== 'active') throw new GoalError(goal.state, [goal]);
        if (verb === 'carryOn') requireTimeToGoOn(seen);
        await occasion.openModal(closingModal({ goal, canGoOn }, said[verb], occasion.reader));
      }),
    );

  registry.submission(
    ids.close,
    orWayOutShown(deps, async (occasion, { metadata, values, once }) => {
      const { goalId } = goalMetadata.parse(metadata);
      const seen = await finishGoal(once, occasion, { goalId, ...readClosing(values) });
      return { kind: 'show', view: viewOf(deps, occasion, { ...seen, ...saidOf(seen, occasion) }) };
    }),
  );

  for (const [verb, kind] of Object.entries(answers))
    registry.action(
      ids[verb as keyof typeof answers],
      orWayOut(deps, async (occasion, { value }) => {
        const seen = await answerGoal(deps, occasion, { goalId: z.uuid().parse(value), act: { kind } });
        await occasion.openModal(viewOf(deps, occasion, seen));
      }),
    );

  for (const verb of ['agree', 'keepOpen'] as const)
    registry.action(
      ids[verb],
      orWayOut(deps, async (occasion, { value }) => {
        const { goalId, closingNumber } = answerMeant.parse(value);
        const act = { kind: closingAnswers[verb], closingNumber };
        const seen = await answerGoal(deps, occasion, { goalId, act });
        await occasion.openModal(viewOf(deps, occasion, seen));
      }),
    );
}

/** Of one that is closed the goal itself says so. */
function saidOf({ goal, pair }: GoalSeen, { reader }: Occasion): { readonly said?: string } {
  const words = texts(reader);
  if (goal.state === 'closing') return { said: words.askedToClose };
  if (goal.outcome !== 'carried-on') return {};
  return { said: pair.state === 'ended' ? words.carriedElsewhere : words.carriedNow };
}
