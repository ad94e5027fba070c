import { z } from 'zod';
import type { Deps } from '../../../deps.ts';
import type { Registry } from '../../../slack/listening/listeners.ts';
import { ids } from './buttons.ts';
import { requireAdjustable } from './service.ts';
import { adjustModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  registry.action(ids.open, async (occasion, { value }) => {
    const pairId = z.uuid().parse(value);
    await requireAdjustable(deps, occasion, pairId);
    await occasion.openModal(adjustModal(pairId, occasion.reader));
  });
}
