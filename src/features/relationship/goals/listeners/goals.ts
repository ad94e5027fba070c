import { z } from 'zod';
import type { Deps } from '../../../../deps.ts';
import { todayOf } from '../../../../language.ts';
import { pairMetadata } from '../../../../slack/form-values.ts';
import type { Registry } from '../../../../slack/listening/listeners.ts';
import type { Occasion } from '../../../../slack/listening/occasion.ts';
import { ids } from '../buttons.ts';
import { readGoal } from '../forms.ts';
import { GoalError, type Goal } from '../model/goal.ts';
import { setGoal } from '../service/changing.ts';
import { goalMeant, goalsEver, goalsMeant, roomToSet } from '../service/reading.ts';
import { texts } from '../texts.ts';
import { goalModal } from '../views/forms.ts';
import { goalsCard, pastModal } from '../views/lists.ts';
import { asMessage, orWayOut, orWayOutShown, viewerOf, viewOf } from './showing.ts';

export function listenToGoals(registry: Registry, deps: Deps): void {
  const today = ({ reader }: Occasion) => todayOf(reader, deps.clock.now());

  registry.command('goals', async (occasion) => {
    const { pair, goals } = await goalsMeant(deps, occasion);
    await occasion.tell(goalsCard(pair, goals, viewerOf(deps, occasion)));
  });

  registry.action(
    ids.show,
    orWayOut(deps, async (occasion, { value }) => {
      const seen = await goalMeant(deps, occasion, z.uuid().parse(value));
      await occasion.openModal(viewOf(deps, occasion, seen));
    }),
  );

  registry.action(ids.past, async (occasion, { value }) => {
    const { pair, goals } = await goalsEver(deps, occasion, z.uuid().parse(value));
    await occasion.openModal(pastModal(pair, goals, viewerOf(deps, occasion)));
  });

  const opening = (wanted: readonly Goal['ownership'][]) => async (occasion: Occasion, pairId: string) => {
    const room = await roomToSet(deps, occasion, pairId);
    const kinds = wanted.filter((kind) => room[kind] === 'free');
    const full = room[wanted[0] ?? 'personal'];
    // Told before anything is written.
    if (full === 'free')
      return occasion.openModal(goalModal({ pairId, today: today(occasion), kinds }, occasion.reader));
    const code = wanted.includes('personal') ? 'too-many-personal' : 'too-many-shared';
    await occasion.tell(await asMessage(deps, occasion, { error: new GoalError(code, full) }));
  };
  registry.action(ids.open, (occasion, { value }) =>
    opening(['personal', 'shared'])(occasion, z.uuid().parse(value)),
  );
  registry.action(ids.openShared, (occasion, { value }) =>
    opening(['shared'])(occasion, z.uuid().parse(value)),
  );

  registry.submission(
    ids.set,
    orWayOutShown(deps, async (occasion, { metadata, values, once }) => {
      const { pairId } = pairMetadata.parse(metadata);
      const read = readGoal(values, today(occasion), occasion.reader);
      if ('errors' in read) return { kind: 'errors', errors: read.errors };
      const seen = await setGoal(once, occasion, { pairId, goal: read.value });
      const words = texts(occasion.reader);
      const said = seen.goal.state === 'proposed' ? words.proposed : words.saved;
      return { kind: 'show', view: viewOf(deps, occasion, { ...seen, said }) };
    }),
  );
}
