import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { gate } from '../../slack/gate.ts';
import { readerOf } from '../../slack/directory.ts';
import type { Registry } from '../../slack/listening/listeners.ts';
import { PairError } from '../pairs/pair/model.ts';
import { overviewFor } from './service.ts';
import { home } from './views/home.ts';
import { pairCard } from './views/pair.ts';

const homeOpened = z.object({ user: z.string(), tab: z.literal('home') });

export function register(registry: Registry, deps: Deps): void {
  const inTurn = gate(1);

  const publish = (slack: WebClient, who: { readonly workspaceId: string; readonly personId: string }) =>
    inTurn(`${who.workspaceId}/${who.personId}`, async () => {
      const reader = await deps.db.inWorkspace(who.workspaceId, (tx) => readerOf(tx, who.personId));
      await slack.views.publish({ user_id: who.personId, view: home(await overviewFor(deps, who), reader) });
    });

  registry.event('app_home_opened', async ({ workspaceId, event }) => {
    const opened = homeOpened.safeParse(event);
    const slack = await deps.clients.forWorkspace(workspaceId);
    if (opened.success && slack) await publish(slack, { workspaceId, personId: opened.data.user });
  });

  registry.afterwards((occasion) => publish(occasion.slack, occasion));

  registry.command('pair', async (occasion) => {
    const card = pairCard(
      { ...(await overviewFor(deps, occasion)), channelId: occasion.channelId },
      occasion.reader,
    );
    if (!card) throw new PairError('no-pair');
    await occasion.tell(card);
  });
}
