/**
 * As whom somebody acts. What is acted on belongs to a pair of two, of whom one is its `owner` and the other their `peer`; one of
 * an `ended` pair acts on what is left of theirs, and is its owner. All others act on what belongs to those two, or to the
 * program. Slack lets nobody act who is `deactivated`: were it to, what is their own would stay their own.
 */
export const roles = [
  'owner',
  'peer',
  'ended',
  'otherPair',
  'participant',
  'admin',
  'otherAdmin',
  'workspaceAdmin',
  'outsider',
  'guest',
  'deactivated',
  'elsewhere',
] as const;
export type Role = (typeof roles)[number];
type Some = readonly Role[];

export const everybody: Some = roles;
/** Whoever is of the workspace. */
export const here: Some = roles.filter((role) => role !== 'elsewhere');

/** Of the two that it is about. */
export const pair: Some = ['owner', 'peer'];
/** What is left of a pair stays theirs. */
export const pairEver: Some = [...pair, 'ended'];
/** What is nobody else's, whichever of them has it. */
export const ownerEver: Some = ['owner', 'ended'];
/** The program has appointed its admins: one of Slack's own runs nothing in it, and has a peer. */
export const thirdPair: Some = ['otherPair', 'workspaceAdmin'];
/** Whoever is in a pair, where the pair that they are in is meant. */
export const inPair: Some = [...pair, ...thirdPair];
/** Whoever takes part in the program. */
export const enrolled: Some = [...inPair, 'ended', 'participant', 'deactivated'];
/** Those of them who wait for a peer. */
export const withoutPeer: Some = ['ended', 'participant', 'deactivated'];
export const admin: Some = ['admin'];
/** Whoever runs a program, where one of their own is meant. */
export const admins: Some = ['admin', 'otherAdmin'];
