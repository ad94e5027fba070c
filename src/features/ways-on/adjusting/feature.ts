import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';

export const adjusting: Feature = { name: 'ways-on/adjusting', listen: register };
