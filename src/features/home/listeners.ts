import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { readerOf } from '../../slack/directory.ts';
import type { Registry } from '../../slack/listening/listeners.ts';
import { PairingError } from '../pairing/model.ts';
import { overviewFor } from './service.ts';
import { home, pairCard } from './views.ts';

const homeOpened = z.object({ user: z.string(), tab: z.literal('home') });

export function register(registry: Registry, deps: Deps): void {
  registry.event('app_home_opened', async ({ workspaceId, event }) => {
    const opened = homeOpened.safeParse(event);
    if (!opened.success) return;
    const who = { workspaceId, personId: opened.data.user };
    const slack = await deps.clients.forWorkspace(workspaceId);
    const reader = await deps.db.inWorkspace(workspaceId, (tx) => readerOf(tx, who.personId));
    await slack?.views.publish({ user_id: who.personId, view: home(await overviewFor(deps, who), reader) });
  });

  registry.afterwards(async (occasion) => {
    const view = home(await overviewFor(deps, occasion), occasion.reader);
    await occasion.slack.views.publish({ user_id: occasion.personId, view });
  });

  registry.command('pair', async (occasion) => {
    const card = pairCard(await overviewFor(deps, occasion), occasion.reader);
    if (!card) throw new PairingError('no-pair');
    await occasion.tell(card);
  });
}
