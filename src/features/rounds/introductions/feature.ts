import type { Feature } from '../../../feature.ts';
import { undoRefused } from './service.ts';
import { introductionTouchpoint } from './touchpoints.ts';

export const introductions: Feature = {
  name: 'rounds/introductions',
  reactions: (deps) => ({ deliveryFailed: (tx, failed) => undoRefused(tx, deps, failed) }),
  touchpoints: (deps) => [introductionTouchpoint(deps)],
};
