import { z } from 'zod';
import type { Deps } from '../../../../deps.ts';
import { todayOf } from '../../../../language.ts';
import type { Registry } from '../../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../../slack/listening/occasion.ts';
import { ids, marks, type GoalsPlace } from '../buttons.ts';
import { actionMeant, actionMetadata, readAction } from '../forms.ts';
import { GoalError, mayMove, mostActions } from '../model/goal.ts';
import { requireSettled } from '../model/life.ts';
import { ActionOvertakenError } from '../model/merging.ts';
import { addAction, changeAction, dropAction, markGoalAction } from '../service/changing.ts';
import { goalToChange, goalsOpen, type GoalSeen } from '../service/reading.ts';
import { texts } from '../texts.ts';
import { actionModal } from '../views/forms.ts';
import { goalsCard } from '../views/lists.ts';
import { orWayOut, orWayOutShown, viewerOf, viewOf } from './showing.ts';

export function listenToActions(registry: Registry, deps: Deps): void {
  /** Home is drawn anew by itself. */
  const show: Readonly<Record<GoalsPlace, (occasion: Occasion, seen: GoalSeen) => Promise<void>>> = {
    home: async () => undefined,
    modal: (occasion, seen) => occasion.openModal(viewOf(deps, occasion, seen)),
    // The pair of the goal, whichever is meant where the card stands: it may have ended meanwhile.
    card: async (occasion, { pair: { id } }) => {
      const { pair, goals } = await goalsOpen(deps, occasion, id);
      await occasion.replaceMessage(goalsCard(pair, goals, viewerOf(deps, occasion)));
    },
  };
  const marking = (place: GoalsPlace, to: 'done' | 'open') =>
    orWayOut(deps, async (occasion, { value }) => {
      const seen = await markGoalAction(deps, occasion, { ...actionMeant.parse(value), to });
      await show[place](occasion, seen);
    });
  for (const place of ['home', 'card', 'modal'] as const) {
    registry.action(marks[place].tick, marking(place, 'done'));
    registry.action(marks[place].untick, marking(place, 'open'));
  }
  listenToActionForms(registry, deps);
}

function listenToActionForms(registry: Registry, deps: Deps): void {
  registry.action(
    ids.addAction,
    orWayOut(deps, async (occasion, { value }) => {
      const { goal } = await movable(deps, occasion, z.uuid().parse(value));
      if (goal.actions.length >= mostActions) throw new GoalError('too-many-actions', [goal]);
      await occasion.openModal(actionModal({ goal, action: undefined }, occasion.reader));
    }),
  );

  registry.action(
    ids.changeAction,
    orWayOut(deps, async (occasion, { value }) => {
      const { goalId, position } = actionMeant.parse(value);
      const { goal } = await movable(deps, occasion, goalId);
      const action = goal.actions.find((each) => each.position === position);
      if (!action) throw new GoalError('action-gone', [goal]);
      await occasion.openModal(actionModal({ goal, action }, occasion.reader));
    }),
  );

  registry.submission(
    ids.saveAction,
    orWayOutShown(deps, async (occasion, { metadata, values, once }) => {
      const { goalId, position, opened } = actionMetadata.parse(metadata);
      const { goal } = await movable(deps, occasion, goalId);
      const was = goal.actions.find((each) => each.position === position)?.dueOn;
      const today = todayOf(occasion.reader, deps.clock.now());
      const read = readAction(values, { today, reader: occasion.reader, was });
      if ('errors' in read) return { kind: 'errors', errors: read.errors };
      const action = read.value;
      const change = { goalId, action, ...(opened !== undefined && { opened }) };
      try {
        const seen =
          position === undefined
            ? await addAction(once, occasion, change)
            : await changeAction(once, occasion, { ...change, position });
        const said = texts(occasion.reader).edited;
        return { kind: 'show', view: viewOf(deps, occasion, { ...seen, said }) };
      } catch (error) {
        if (!(error instanceof ActionOvertakenError)) throw error;
        const asked = { goal, action: error.action, typed: action };
        return { kind: 'show', view: actionModal(asked, occasion.reader) };
      }
    }),
  );

  registry.action(
    ids.dropAction,
    orWayOut(deps, async (occasion, { value }) => {
      const seen = await dropAction(deps, occasion, actionMeant.parse(value));
      await occasion.openModal(viewOf(deps, occasion, { ...seen, said: texts(occasion.reader).edited }));
    }),
  );
}

/** Before a form about it is shown, or read. */
async function movable(deps: Deps, occasion: Occasion, goalId: string): Promise<GoalSeen> {
  const seen = await goalToChange(deps, occasion, { goalId, act: 'edit-goal' });
  if (!mayMove(seen.goal, occasion.personId)) throw new GoalError('not-yours');
  requireSettled(seen.goal);
  return seen;
}
