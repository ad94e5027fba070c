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
};

export const createOAuthState = (app: AppCredentials): OAuthState => ({
  app,
  codes: new Map(),
  orgTokens: new Set(),
});
