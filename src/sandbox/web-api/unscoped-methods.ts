import type { WebApiMethod, Methods } from './method.ts';
import type { Tier } from '../state/rate-limits.ts';
import { SlackRefusalError } from './refusal.ts';

/** A method whose scope Peer Pairs never asks for: all there is to play is Slack's refusal. */
const beyond = (scope: string, tier: Tier): WebApiMethod => ({
  scopes: [scope],
  tier,
  run: () => {
    throw new SlackRefusalError('not_implemented');
  },
});

export const unscopedMethods: Methods = {
  'bookmarks.add': beyond('bookmarks:write', 2),
  'bookmarks.list': beyond('bookmarks:read', 3),
  'conversations.history': beyond('channels:history', 3),
  'conversations.join': beyond('channels:join', 3),
  'dnd.info': beyond('dnd:read', 3),
  'files.info': beyond('files:read', 4),
  'pins.add': beyond('pins:write', 2),
  'reactions.add': beyond('reactions:write', 3),
};
