import type { Attempt } from './provider';

/*
 * Three ways lead to the provider: the whole page, a popup, and a hidden frame. The first keeps its
 * attempt in sessionStorage, because the page is unloaded; the other two keep it in the memory of
 * the page that opened them, and the answer is broadcast home. An answer without its attempt is of
 * no use to anyone: the verifier is missing.
 */
const CHANNEL = 'signed-in';
const KEY = 'sign-in:';

export function keepAttempt(attempt: Attempt): void {
  sessionStorage.setItem(KEY + attempt.state, JSON.stringify(attempt));
}

/** The kept attempt that an answer belongs to; it is given out once. */
export function takeAttempt(answer: URLSearchParams): Attempt | undefined {
  const key = KEY + answer.get('state');
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return kept ? JSON.parse(kept) : undefined;
}

export function sendAnswerHome(answer: URLSearchParams): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(answer.toString());
  channel.close();
}

/** Waits for the answer to this attempt; `undefined` when the signal gives up first. */
export function answerTo(
  attempt: Attempt,
  signal: AbortSignal,
): Promise<URLSearchParams | undefined> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(CHANNEL);
    const finish = (answer?: URLSearchParams) => {
      channel.close();
      resolve(answer);
    };
    channel.onmessage = ({ data }) => {
      const answer = new URLSearchParams(String(data));
      if (answer.get('state') === attempt.state) finish(answer);
    };
    signal.addEventListener('abort', () => finish());
  });
}

/** Asks in a frame that nobody sees; answers within five seconds or not at all. */
export async function askInFrame(
  url: string,
  attempt: Attempt,
): Promise<URLSearchParams | undefined> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = CHANNEL;
  frame.src = url;
  const answer = answerTo(attempt, AbortSignal.timeout(5_000));
  document.body.append(frame);
  try {
    return await answer;
  } finally {
    frame.remove();
  }
}

/**
 * A window beside the page, opened by the click itself. Our opener policy cuts it off from us, so
 * nobody looks whether it was closed: another click simply opens another one.
 */
export function openPopup(): Window | null {
  return window.open('about:blank', '_blank', 'popup,width=520,height=680');
}
