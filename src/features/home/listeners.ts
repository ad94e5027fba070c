import type { Feature } from '../../feature.ts';
import type { Listen } from '../../slack/listening/listeners.ts';
import { overviewFor, pairAtAGlance } from './service.ts';
import { home, pairCard } from './views.ts';

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

    registry.command('pair', async (occasion) => {
      await occasion.tell(pairCard(await pairAtAGlance(deps, features, occasion), occasion.reader));
    });
  };
