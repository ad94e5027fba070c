import type { Hearing } from '../db/hearing.ts';

export type Installation = {
  readonly workspaceId: string;
  readonly botUserId: string;
  readonly botToken: string;
};

/** The channel on which the database tells whose installation has changed. */
export const installationChannel = 'installations';

/** Installations as they stand, read once and kept in mind while we would hear that one has changed. */
export type KnownInstallations = {
  /** Undefined where Peer Pairs is not installed, or is so no longer. */
  readonly of: (workspaceId: string) => Promise<Installation | undefined>;
  /** It has changed, or may have. */
  readonly forget: (workspaceId: string) => void;
  readonly forgetAll: () => void;
};

/** @param isSure whether each change would be heard of, and forgotten here */
export function knownInstallations(
  find: (workspaceId: string) => Promise<Installation | undefined>,
  isSure: Hearing['isSure'],
): KnownInstallations {
  const known = new Map<string, Installation>();
  /** What was read while one came is not kept. */
  let changes = 0;
  const read = async (workspaceId: string) => {
    const before = changes;
    const found = await find(workspaceId);
    // What is not installed is asked for anew each time: anybody could name any number of workspaces.
    if (found && isSure() && before === changes) known.set(workspaceId, found);
    return found;
  };
  return {
    of: async (workspaceId) => (isSure() ? known.get(workspaceId) : undefined) ?? read(workspaceId),
    forget: (workspaceId) => {
      changes += 1;
      known.delete(workspaceId);
    },
    forgetAll: () => {
      changes += 1;
      known.clear();
    },
  };
}
