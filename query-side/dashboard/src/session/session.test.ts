import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Session } from './session';

const provider = {
  issuer: 'https://id.example',
  clientId: 'dashboard',
  authorizationEndpoint: 'https://id.example/authorize',
  tokenEndpoint: 'https://id.example/token',
  endSessionEndpoint: undefined,
};
const left: unknown[] = [];
const kept = new Map<string, string>();

function jwt(claims: object): string {
  return `e30.${btoa(JSON.stringify(claims))}.x`;
}

function answer(parameters: Record<string, string>): void {
  const channel = new BroadcastChannel('signed-in');
  channel.postMessage(new URLSearchParams(parameters).toString());
  channel.close();
}

/** The provider: its frame says that nobody is signed in there, its window signs in. */
beforeEach(() => {
  vi.stubGlobal('location', {
    origin: 'https://pages.example',
    assign: (to: unknown) => left.push(to),
    replace: () => {},
  });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
    clear: () => kept.clear(),
  });
  vi.stubGlobal('document', {
    createElement: () => ({ remove: () => {} }),
    body: {
      append: ({ src }: { src: string }) => {
        const state = new URL(src).searchParams.get('state') ?? '';
        answer({ state, error: 'login_required' });
      },
    },
  });
});

afterEach(() => {
  left.length = 0;
  kept.clear();
});

/** Somebody whose token is over, with a draft, on a page that asks for something. */
async function ended() {
  const session = new Session(provider);
  const attempt = { state: 's', nonce: 'n', verifier: 'v', returnTo: '/purchases/new' };
  kept.set('sign-in:s', JSON.stringify(attempt));
  let nonce = 'n';
  vi.stubGlobal('fetch', async () => {
    const exp = Date.now() / 1000 + 60;
    const id = { iss: provider.issuer, aud: 'dashboard', nonce, exp, sub: 'olga' };
    return Response.json({ access_token: jwt({ sub: 'olga' }), id_token: jwt(id), expires_in: 60 });
  });
  await session.arrive(new URLSearchParams({ state: 's', code: 'c' }));
  kept.set('draft:new-purchase', '{"quantity":"250"}');
  session.refuse(await session.token());
  const token = session.token();
  await vi.waitFor(() => expect(session.state().kind).toBe('ended'));
  vi.stubGlobal('window', {
    open: () => ({
      location: {
        set href(url: string) {
          nonce = new URL(url).searchParams.get('nonce') ?? '';
          const state = new URL(url).searchParams.get('state') ?? '';
          setTimeout(() => answer({ state, code: 'c' }));
        },
      },
    }),
  });
  return { session, token };
}

test('whoever closes the dialog of an ended session keeps the page and what was typed', async () => {
  const { session } = await ended();
  expect(session.state()).toMatchObject({ kind: 'ended', asked: 'now' });
  session.putOff();
  expect(session.state()).toMatchObject({ kind: 'ended', asked: 'later' });
  expect(left).toEqual([]);
  expect(kept.get('draft:new-purchase')).toBe('{"quantity":"250"}');
});

test('what needs a token asks again', async () => {
  const { session } = await ended();
  session.putOff();
  void session.token();
  expect(session.state()).toMatchObject({ kind: 'ended', asked: 'now' });
});

test('what was put off can be asked again, and what waited goes on after it', async () => {
  const { session, token } = await ended();
  session.putOff();
  session.askAgain();
  expect(session.state()).toMatchObject({ kind: 'ended', asked: 'now' });
  expect(await session.signInBeside(new AbortController().signal)).toBe('signed_in');
  expect(await token).toBe(jwt({ sub: 'olga' }));
  expect(session.state().kind).toBe('signed_in');
});
