import { type Claims, claimsOf, flawOf } from './claims';
import { challengeOf, secret } from './pkce';

/** What the pages know of their identity provider: OpenID Connect Discovery 1.0. */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly endSessionEndpoint: string | undefined;
}

/** One sign-in on its way; the verifier never leaves this browser before the code is redeemed. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

export interface Tokens {
  readonly access: string;
  readonly id: string;
  readonly claims: Claims;
  readonly expiresAt: number;
}

export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';

  constructor(readonly reason: string) {
    super(`Sign-in failed: ${reason}`);
  }
}

/** Where the provider sends the browser back to; `/signed-in` is registered there. */
export const redirectUri = () => `${location.origin}/signed-in`;

export async function discover(issuer: string, clientId: string): Promise<Provider> {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!answer.ok) throw new SignInFailed(`discovery_${answer.status}`);
  const metadata = await answer.json();
  if (metadata.issuer !== issuer) throw new SignInFailed('issuer_mismatch');
  return {
    issuer,
    clientId,
    authorizationEndpoint: metadata.authorization_endpoint,
    tokenEndpoint: metadata.token_endpoint,
    endSessionEndpoint: metadata.end_session_endpoint,
  };
}

export function newAttempt(returnTo: string): Attempt {
  return { state: secret(), nonce: secret(), verifier: secret(), returnTo };
}

/** `none` asks for an answer without any screen: it fails when nobody is signed in there. */
export async function authorizationUrl(
  provider: Provider,
  attempt: Attempt,
  prompt?: 'none',
): Promise<string> {
  const url = new URL(provider.authorizationEndpoint);
  const parameters = {
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: redirectUri(),
    scope: 'openid profile',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await challengeOf(attempt.verifier),
    code_challenge_method: 'S256',
    ...(prompt && { prompt }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** Turns the provider's answer into tokens, or throws {@link SignInFailed}. */
export async function redeem(
  provider: Provider,
  attempt: Attempt,
  answer: URLSearchParams,
): Promise<Tokens> {
  const code = answer.get('code');
  const issuer = answer.get('iss');
  if (answer.get('state') !== attempt.state) throw new SignInFailed('state_mismatch');
  if (issuer && issuer !== provider.issuer) throw new SignInFailed('issuer_mismatch');
  if (!code) throw new SignInFailed(answer.get('error') ?? 'no_code');
  const response = await fetch(provider.tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: provider.clientId,
      redirect_uri: redirectUri(),
      code,
      code_verifier: attempt.verifier,
    }),
  });
  const tokens = await response.json();
  if (!response.ok) throw new SignInFailed(tokens.error ?? `token_${response.status}`);
  const flaw = flawOf(claimsOf(tokens.id_token), { ...provider, nonce: attempt.nonce }, Date.now());
  if (flaw) throw new SignInFailed(`id_token_${flaw}`);
  return {
    access: tokens.access_token,
    id: tokens.id_token,
    // Roles and scopes are claims of the access token; the provider is ours, and so is its form.
    claims: { ...claimsOf(tokens.access_token), ...claimsOf(tokens.id_token) },
    expiresAt: Date.now() + Number(tokens.expires_in ?? 300) * 1000,
  };
}
