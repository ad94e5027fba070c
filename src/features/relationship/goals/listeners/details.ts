import { z } from 'zod';
import type { Deps } from '../../../../deps.ts';
import { todayOf } from '../../../../language.ts';
import type { Registry } from '../../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../../slack/listening/occasion.ts';
import { ids } from '../buttons.ts';
import { detailsMetadata, readDetails } from '../forms.ts';
import { GoalError, mayMove, type Goal } from '../model/goal.ts';
import { marksOf, OvertakenError, type Opened } from '../model/merging.ts';
import { requireSettled } from '../model/life.ts';
import { editGoal, mayHold } from '../service/changing.ts';
import { goalToChange, type GoalSeen } from '../service/reading.ts';
import { texts } from '../texts.ts';
import { detailsModal, type Editing } from '../views/forms.ts';
import { orWayOut, orWayOutShown, packFor, viewOf } from './showing.ts';

export function listenToDetails(registry: Registry, deps: Deps): void {
  registry.action(
    ids.edit,
    orWayOut(deps, async (occasion, { value }) => {
      const goalId = z.uuid().parse(value);
      const seen = await goalToChange(deps, occasion, { goalId, act: 'edit-goal' });
      requireMovable(seen, occasion);
      requireSettled(seen.goal);
      await occasion.openModal(detailsModal(formOf(deps, occasion, seen), occasion.reader));
    }),
  );

  registry.submission(
    ids.save,
    orWayOutShown(deps, async (occasion, { metadata, values, once }) => {
      const { goalId, ...asked } = detailsMetadata.parse(metadata);
      const seen = await goalToChange(deps, occasion, { goalId, act: 'edit-goal' });
      requireMovable(seen, occasion);
      const today = todayOf(occasion.reader, deps.clock.now());
      const before = { goal: seen.goal, ...asked, today };
      const read = readDetails(values, before, occasion.reader);
      if ('errors' in read) return { kind: 'errors', errors: read.errors };
      try {
        const edited = await editGoal(once, occasion, { goalId, opened: asked.opened, ...read.value });
        const said = texts(occasion.reader).edited;
        return { kind: 'show', view: viewOf(deps, occasion, { ...edited, said }) };
      } catch (error) {
        if (!(error instanceof OvertakenError)) throw error;
        const [goal = seen.goal] = error.about;
        const form = formOf(deps, occasion, { ...seen, goal });
        const overtaken = overtakenBy(goal, error, asked.opened);
        const kept = { ...form, goal: { ...goal, ...error.merged.details }, overtaken };
        return { kind: 'show', view: detailsModal(kept, occasion.reader) };
      }
    }),
  );
}

function formOf(deps: Deps, occasion: Occasion, seen: GoalSeen): Editing {
  const { themeNames } = packFor(deps, occasion);
  const asksWhoSees = seen.goal.ownership === 'personal' && seen.pair.state !== 'ended';
  return { goal: seen.goal, asksWhoSees, longer: longerThan(seen), themeNames };
}

/** What is contested is known to its author from now on. All else is still what the form was opened with. */
function overtakenBy(goal: Goal, { merged: { contested } }: OvertakenError, opened: Opened = {}) {
  const now = marksOf(goal);
  return {
    opened: { ...opened, ...Object.fromEntries(contested.map((part) => [part, now[part]])) },
    theirs: (['title', 'why', 'measure'] as const)
      .filter((part) => contested.includes(part))
      .map((part) => goal.wording[part]),
  };
}

/** Those that it may belong to. */
const longerThan = ({ goal, others }: GoalSeen): readonly Goal[] =>
  others.filter((each) => mayHold(each, goal));

function requireMovable({ goal }: GoalSeen, { personId }: Occasion): void {
  if (!mayMove(goal, personId)) throw new GoalError('not-yours');
}
