import type { Session } from '../session/session';
import { BROKEN_OFF, ProblemError, problemOf, UNREACHABLE } from './problem';
import type { AppConfig } from './types';

export interface Command {
  readonly method?: 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly body: unknown;
  /** The same for each repeat of one intention; none for what only looks ahead. */
  readonly key?: string;
  /** The stream version that the person has seen. */
  readonly version?: number;
  readonly signal?: AbortSignal;
}

export interface Download {
  readonly name: string;
  readonly content: Blob;
}

/** Speaks with both services in the name of the signed-in person. */
export class Client {
  constructor(
    private readonly session: Pick<Session, 'token' | 'refuse'>,
    private readonly commandOrigin: string,
  ) {}

  read<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.get(path, signal);
  }

  /** Reads what only the side that decides knows. */
  inspect<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.get(this.commandOrigin + path, signal);
  }

  /** A file; one that breaks off on its way is no file. */
  async download(path: string, type: string): Promise<Download> {
    const answer = await this.send(path, { headers: { Accept: type } });
    const [, name = 'codes'] =
      /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '') ?? [];
    try {
      return { name, content: await answer.blob() };
    } catch {
      throw new ProblemError(BROKEN_OFF);
    }
  }

  /** The same of the side that decides. */
  take(path: string, type: string): Promise<Download> {
    return this.download(this.commandOrigin + path, type);
  }

  private async get<T>(url: string, signal?: AbortSignal): Promise<T> {
    const answer = await this.send(url, {
      headers: { Accept: 'application/json' },
      ...(signal && { signal }),
    });
    return answer.json();
  }

  async command<T>({ method = 'POST', path, body, key, version, signal }: Command): Promise<T> {
    const answer = await this.send(this.commandOrigin + path, {
      method,
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json',
        ...(key && { 'Idempotency-Key': key }),
        ...(version && { 'If-Match': `"${version}"` }),
      },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
    return answer.status === 204 ? (undefined as T) : answer.json();
  }

  /** Without an answer of the identity provider nothing can be asked of anybody. */
  private async token(): Promise<string> {
    try {
      return await this.session.token();
    } catch {
      throw new ProblemError(UNREACHABLE);
    }
  }

  /** A token that the service refuses is renewed once; then its answer stands. */
  async send(url: string, init: RequestInit & { headers: Record<string, string> }) {
    const first = await this.token();
    let answer = await attempt(url, init, first);
    if (answer.status === 401) {
      this.session.refuse(first);
      answer = await attempt(url, init, await this.token());
    }
    if (!answer.ok) throw new ProblemError(await problemOf(answer));
    return answer;
  }
}

async function attempt(
  url: string,
  init: RequestInit & { headers: Record<string, string> },
  token: string,
): Promise<Response> {
  try {
    return await fetch(url, {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${token}` },
    });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ProblemError(UNREACHABLE);
  }
}

export async function loadConfig(): Promise<AppConfig> {
  const answer = await fetch('/app-config.json');
  if (!answer.ok) throw new ProblemError(await problemOf(answer));
  return answer.json();
}
