import type { Feature } from '../../../feature.ts';
import { register } from './listeners.ts';

export const stillWanted: Feature = { name: 'ways-on/still-wanted', listen: register };
