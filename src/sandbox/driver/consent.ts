import { GestureError } from '../app/gesture-error.ts';
import { randomToken } from '../state/identifiers.ts';
import type { World } from '../state/world.ts';

/** What somebody answers on the page on which Slack asks whether the app may come in. */
export type Consent =
  | { readonly allow: 'workspace'; readonly teamId: string }
  | { readonly allow: 'organization' }
  | { readonly error: string };

/**
 * @param asked the address to which the app sent the browser
 * @returns the address to which Slack sends it back. Throws GestureError where Slack would show an error of its own instead.
 */
export function consent(world: World, asked: string, said: Consent): string {
  const url = new URL(asked);
  const [client, redirectUri, scope] = ['client_id', 'redirect_uri', 'scope'].map(
    (name) => url.searchParams.get(name) ?? '',
  );
  if (url.origin !== world.url || url.pathname !== '/oauth/v2/authorize')
    throw new GestureError('not_slack', `Slack asks for no consent at ${url.origin}${url.pathname}`);
  if (client !== world.oauth.app.clientId || !redirectUri || !scope)
    throw new GestureError('invalid_request', 'Slack shows an error in place of its page');
  const back = new URL(redirectUri);
  back.searchParams.set('state', url.searchParams.get('state') ?? '');
  if ('error' in said) back.searchParams.set('error', said.error);
  else {
    const code = randomToken();
    const teamId = said.allow === 'workspace' ? said.teamId : undefined;
    world.oauth.codes.set(code, { teamId, redirectUri, issuedAt: world.clock.now(), isUsed: false });
    back.searchParams.set('code', code);
  }
  return back.href;
}
