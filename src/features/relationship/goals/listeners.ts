import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import { showing } from '../../../slack/listening/answering.ts';
import { pairMetadata } from '../../../slack/form-values.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import type { Click, Occasion } from '../../../slack/listening/occasion.ts';
import { readGoal, actionMeant } from './forms.ts';
import { ids } from './buttons.ts';
import { GoalError } from './model.ts';
import { goalsMeant, markAction, requireToSetGoal, setGoal } from './service.ts';
import { texts } from './texts.ts';
import { goalModal, goalsCard } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  const today = ({ reader }: Occasion) => deps.clock.now().toZonedDateTimeISO(reader.timeZone).toPlainDate();

  registry.refusals(GoalError, (reader) => texts(reader).refusals);

  registry.command('goals', async (occasion) => {
    const { pair, goals } = await goalsMeant(deps, occasion);
    await occasion.tell(goalsCard(pair, goals, occasion));
  });

  registry.action(ids.open, async (occasion, { value }) => {
    const pairId = z.uuid().parse(value);
    await requireToSetGoal(deps, occasion, pairId);
    await occasion.openModal(goalModal(pairId, today(occasion), occasion.reader));
  });

  registry.submission(ids.set, async (occasion, { metadata, values, once }) => {
    const { pairId } = pairMetadata.parse(metadata);
    const read = readGoal(values, today(occasion), occasion.reader);
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    await setGoal(once, occasion, { pairId, goal: read.value });
    return showing(occasion, texts(occasion.reader).saved);
  });

  const marking =
    (to: 'done' | 'open') =>
    async (occasion: Occasion, { value }: Click) => {
      await markAction(deps, occasion, { ...actionMeant.parse(value), to });
    };
  registry.action(ids.tick, marking('done'));
  registry.action(ids.untick, marking('open'));
}
