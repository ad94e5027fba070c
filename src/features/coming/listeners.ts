import type { Feature } from '../../feature.ts';
import { touchpointsByKind } from '../../scheduling/touchpoints.ts';
import type { Listen } from '../../slack/listening/listeners.ts';
import { aheadFor } from './service.ts';
import { comingModal } from './views.ts';

/** @param features that send something of their own accord */
export const listening =
  (features: readonly Feature[]): Listen =>
  (registry, deps) => {
    const touchpoints = touchpointsByKind(features.flatMap((feature) => feature.touchpoints?.(deps) ?? []));
    registry.command('coming', async (occasion) => {
      await occasion.openModal(comingModal(await aheadFor(deps, touchpoints, occasion), occasion));
    });
  };
