import type { Feature } from '../../feature.ts';
import { register } from './listeners.ts';

export const home: Feature = { name: 'home', listen: register };
