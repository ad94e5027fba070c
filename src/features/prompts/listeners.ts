import type { Registry } from '../../slack/listening/listeners.ts';

export function register(_registry: Registry): void {}
