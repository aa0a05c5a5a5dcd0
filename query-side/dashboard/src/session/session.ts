import { answerTo, askInFrame, keepAttempt, openPopup, takeAttempt } from './answers';
import { type Viewer, viewerOf } from './claims';
import { authorizationUrl, newAttempt, type Provider, redeem, type Tokens } from './provider';

export type SessionState =
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'signed_in'; readonly viewer: Viewer }
  /** The provider wants to see the person again; the page stays as it is, typed input included. */
  | { readonly kind: 'ended'; readonly viewer: Viewer; readonly asked: 'now' | 'later' };

const LEEWAY = 30_000;

/**
 * The signed-in person. Tokens live in memory only: a script that got into the page could use them
 * while it runs, but finds none stored to carry away; the price is one redirect at a reload.
 */
export class Session {
  private tokens: Tokens | undefined;
  private renewal: Promise<void> | undefined;
  private current: SessionState = { kind: 'signed_out' };
  private readonly listeners = new Set<() => void>();
  private readonly otherTabs = new BroadcastChannel('signed-out');

  constructor(private readonly provider: Provider) {
    this.otherTabs.onmessage = () => location.assign('/');
  }

  readonly state = (): SessionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Leaves for the provider and comes back to the given address of ours. */
  async signIn(returnTo: string): Promise<never> {
    const attempt = newAttempt(returnTo);
    keepAttempt(attempt);
    location.replace(await authorizationUrl(this.provider, attempt));
    return new Promise<never>(() => {});
  }

  /** Redeems the provider's answer; the address to go on to, or nothing when it is not for us. */
  async arrive(answer: URLSearchParams): Promise<string | undefined> {
    const attempt = takeAttempt(answer);
    if (!attempt) return undefined;
    this.accept(await redeem(this.provider, attempt, answer));
    return attempt.returnTo;
  }

  /** After the session ended: signs in beside the page, so that nothing on it is lost. */
  async signInBeside(givenUp: AbortSignal): Promise<'signed_in' | 'blocked' | 'given_up'> {
    const attempt = newAttempt('');
    const popup = openPopup();
    if (!popup) return 'blocked';
    popup.location.href = await authorizationUrl(this.provider, attempt);
    const answer = await answerTo(attempt, givenUp);
    if (!answer) return 'given_up';
    this.accept(await redeem(this.provider, attempt, answer));
    return 'signed_in';
  }

  /** The person signs in later: the page stays, and what it asks for waits. */
  putOff(): void {
    if (this.current.kind === 'ended') this.become({ ...this.current, asked: 'later' });
  }

  askAgain(): void {
    if (this.current.kind === 'ended') this.become({ ...this.current, asked: 'now' });
  }

  /** A token that is good for a while; waits for the person when she has to sign in again. */
  async token(): Promise<string> {
    this.askAgain();
    while (!this.tokens || this.tokens.expiresAt - LEEWAY < Date.now()) {
      await this.renew();
    }
    return this.tokens.access;
  }

  /** The services did not take this token: it is not used again. */
  refuse(token: string): void {
    if (this.tokens?.access === token) this.tokens = { ...this.tokens, expiresAt: 0 };
  }

  signOut(): void {
    const hint = this.tokens?.id;
    this.tokens = undefined;
    sessionStorage.clear();
    this.otherTabs.postMessage('');
    if (!this.provider.endSessionEndpoint || !hint) {
      location.assign('/');
      return;
    }
    const url = new URL(this.provider.endSessionEndpoint);
    url.searchParams.set('id_token_hint', hint);
    url.searchParams.set('client_id', this.provider.clientId);
    url.searchParams.set('post_logout_redirect_uri', `${location.origin}/`);
    location.assign(url);
  }

  private renew(): Promise<void> {
    this.renewal ??= this.renewSilently().finally(() => {
      this.renewal = undefined;
    });
    return this.renewal;
  }

  private async renewSilently(): Promise<void> {
    const attempt = newAttempt('');
    const url = await authorizationUrl(this.provider, attempt, 'none');
    const answer = await askInFrame(url, attempt);
    if (answer?.has('code')) return this.accept(await redeem(this.provider, attempt, answer));
    if (this.current.kind === 'signed_in') {
      this.become({ ...this.current, kind: 'ended', asked: 'now' });
    }
    await this.nextSignIn();
  }

  private nextSignIn(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (this.current.kind !== 'signed_in') return;
        stop();
        resolve();
      });
    });
  }

  private accept(tokens: Tokens): void {
    this.tokens = tokens;
    this.become({ kind: 'signed_in', viewer: viewerOf(tokens.claims) });
  }

  private become(next: SessionState): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
