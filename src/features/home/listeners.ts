import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Feature } from '../../feature.ts';
import { gate } from '../../slack/gate.ts';
import type { Listen } from '../../slack/listening/listeners.ts';
import { overviewFor, pairAtAGlance } from './service.ts';
import { home, pairCard } from './views.ts';

const homeOpened = z.object({ user: z.string(), tab: z.literal('home') });

/** @param features what stands in Home */
export const listening =
  (features: readonly Feature[]): Listen =>
  (registry, deps) => {
    const inTurn = gate(1);

    const publish = (slack: WebClient, who: { readonly workspaceId: string; readonly personId: string }) =>
      inTurn(`${who.workspaceId}/${who.personId}`, async () => {
        const { overview, reader } = await overviewFor(deps, features, who);
        await slack.views.publish({ user_id: who.personId, view: home(overview, reader) });
      });

    registry.event('app_home_opened', async ({ workspaceId, event }) => {
      const opened = homeOpened.safeParse(event);
      const slack = await deps.clients.forWorkspace(workspaceId);
      if (opened.success && slack) await publish(slack, { workspaceId, personId: opened.data.user });
    });

    registry.afterwards((occasion) => publish(occasion.slack, occasion));

    registry.command('pair', async (occasion) => {
      const glance = await pairAtAGlance(deps, features, occasion);
      await occasion.tell(pairCard({ ...glance, personId: occasion.personId }, occasion.reader));
    });
  };
