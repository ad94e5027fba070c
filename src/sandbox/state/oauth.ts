/** As what the app asks for tokens: both made up, as all is here. */
export type AppCredentials = { readonly clientId: string; readonly clientSecret: string };

/** What somebody said yes to, until the app takes the token for it. */
export type GrantedCode = {
  /** Undefined for a whole organization. */
  readonly teamId: string | undefined;
  readonly redirectUri: string;
  readonly issuedAt: Temporal.Instant;
  isUsed: boolean;
};

export type OAuthState = {
  readonly app: AppCredentials;
  readonly codes: Map<string, GrantedCode>;
  /** Tokens of whole organizations. */
  readonly orgTokens: Set<string>;
  /** Whether its manifest says that tokens run out. */
  rotates: boolean;
  /** Each good for once → the workspace's id. */
  readonly refreshTokens: Map<string, string>;
};

export const createOAuthState = (app: AppCredentials, rotates: boolean): OAuthState => ({
  app,
  codes: new Map(),
  orgTokens: new Set(),
  rotates,
  refreshTokens: new Map(),
});
