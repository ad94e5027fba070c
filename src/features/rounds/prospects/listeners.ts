import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from '../left-over/buttons.ts';
import { prospectsOf } from './service.ts';
import { prospectsModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.action(ids.seeWhy, async (occasion, { value }) => {
    const standing = await prospectsOf(deps, { ...occasion, programId: z.uuid().parse(value) });
    await occasion.openModal(prospectsModal(standing, occasion.reader));
  });
}
