import type { Feature } from '../../feature.ts';
import type { Listen } from '../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import { overviewFor, overviewNow, pairAtAGlance } from './service.ts';
import { everythingModal, home, pairCard } from './views.ts';

/** @param features what stands in Home */
export const listening =
  (features: readonly Feature[]): Listen =>
  (registry, deps) => {
    registry.home(async (tx, who) => {
      const { overview, reader } = await overviewFor(tx, features, {
        ...who,
        now: deps.clock.now(),
        content: deps.content,
      });
      return home(overview, reader);
    });

    registry.action(ids.everything, async (occasion, { value: place }) => {
      const overview = await overviewNow(deps, features, occasion);
      await occasion.openModal(everythingModal(overview, place, occasion.reader));
    });

    registry.command('pair', async (occasion) => {
      await occasion.tell(pairCard(await pairAtAGlance(deps, features, occasion), occasion.reader));
    });
  };
