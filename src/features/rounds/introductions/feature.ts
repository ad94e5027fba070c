import type { Feature } from '../../../feature.ts';
import { introductionTouchpoint } from './touchpoints.ts';

export const introductions: Feature = {
  name: 'rounds/introductions',
  touchpoints: (deps) => [introductionTouchpoint(deps)],
};
