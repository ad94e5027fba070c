import { z } from 'zod';
import type { Deps } from '../../../../deps.ts';
import type { Registry } from '../../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../../slack/listening/occasion.ts';
import { ids } from '../buttons.ts';
import { goalMetadata, readClosing } from '../forms.ts';
import { GoalError, mayMove, type Outcome } from '../model/goal.ts';
import { answerGoal, finishGoal } from '../service/closing.ts';
import { goalMeant, type GoalSeen } from '../service/reading.ts';
import { texts } from '../texts.ts';
import { closingModal } from '../views/closing-form.ts';
import { orWayOut, orWayOutShown, viewOf } from './showing.ts';

/** The buttons that open the form of an ending, each with the outcome that is likeliest meant. */
const likeliest = { finish: 'done', drop: 'dropped', carryOn: 'carried-on' } as const satisfies Readonly<
  Record<string, Outcome>
>;

const answers = { accept: 'accept', decline: 'decline', agree: 'agree', keepOpen: 'keep-open' } as const;

export function listenToAnswers(registry: Registry, deps: Deps): void {
  for (const verb of ['finish', 'drop', 'carryOn'] as const)
    registry.action(
      ids[verb],
      orWayOut(async (occasion, { value }) => {
        const { goal } = await goalMeant(deps, occasion, z.uuid().parse(value));
        if (!mayMove(goal, occasion.personId)) throw new GoalError('not-yours');
        if (goal.state === 'proposed') throw new GoalError('not-accepted', [goal]);
        if (goal.state !== 'active') throw new GoalError(goal.state, [goal]);
        await occasion.openModal(closingModal(goal, likeliest[verb], occasion.reader));
      }),
    );

  registry.submission(
    ids.close,
    orWayOutShown(async (occasion, { metadata, values, once }) => {
      const { goalId } = goalMetadata.parse(metadata);
      const seen = await finishGoal(once, occasion, { goalId, ...readClosing(values) });
      return { kind: 'show', view: viewOf(deps, occasion, { ...seen, said: saidOf(seen, occasion) }) };
    }),
  );

  for (const verb of ['accept', 'decline', 'agree', 'keepOpen'] as const)
    registry.action(
      ids[verb],
      orWayOut(async (occasion, { value }) => {
        const seen = await answerGoal(deps, occasion, { goalId: z.uuid().parse(value), kind: answers[verb] });
        await occasion.openModal(viewOf(deps, occasion, seen));
      }),
    );
}

function saidOf({ goal, pair }: GoalSeen, { reader }: Occasion): string {
  const words = texts(reader);
  if (goal.state === 'closing') return words.askedToClose;
  if (goal.outcome !== 'carried-on') return words.closedNow;
  return pair.state === 'ended' ? words.carriedElsewhere : words.carriedNow;
}
