import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The variables of the environment that move a user's data elsewhere. */
export type DataDirectoryVariables = {
  readonly XDG_DATA_HOME?: string | undefined;
  readonly LOCALAPPDATA?: string | undefined;
};

export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly home: string;
};

/**
 * Where Peer Pairs keeps what must survive a restart, unless PEER_DATA_DIR says otherwise: the platform's place for a
 * user's data. For root it is a place that every user may enter, because Postgres then runs as another user.
 */
export function defaultDataDirectory(
  variables: DataDirectoryVariables,
  machine: Machine = thisMachine(),
): string {
  const { platform, isRoot, home } = machine;
  if (platform === 'win32') {
    return join(variables.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'peer-pairs');
  }
  if (platform === 'darwin') return join(isRoot ? '/' : home, 'Library', 'Application Support', 'peer-pairs');
  return isRoot ? '/var/lib/peer-pairs' : join(userDataHome(variables, home), 'peer-pairs');
}

/** The XDG specification has a relative XDG_DATA_HOME ignored. */
function userDataHome({ XDG_DATA_HOME }: DataDirectoryVariables, home: string): string {
  return XDG_DATA_HOME !== undefined && isAbsolute(XDG_DATA_HOME)
    ? XDG_DATA_HOME
    : join(home, '.local', 'share');
}

function thisMachine(): Machine {
  return { platform: process.platform, isRoot: process.getuid?.() === 0, home: homeDirectory() };
}

/** A user without a name has none where HOME is not set either: then it is the root, as a container sets it for them. */
export function homeDirectory(ask: () => string = homedir): string {
  try {
    return ask();
  } catch {
    return '/';
  }
}
