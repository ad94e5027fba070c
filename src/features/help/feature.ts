import type { Feature } from '../../feature.ts';
import { register } from './listeners.ts';

export const help: Feature = { name: 'help', listen: register };
