import { ConfigError, readConfig } from '../../src/config.ts';

/** What the start says of such an environment, or `none`. */
export function faultsOf(variables: NodeJS.ProcessEnv): string {
  try {
    readConfig(variables);
    return 'none';
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message;
  }
}
