/** RFC 9457, with the members that this house adds. */
export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly requestId?: string;
  readonly retryAfter?: number;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}

export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }

  /** Nobody knows whether a command was done: it is repeated with its key, or not at all. */
  get unknown(): boolean {
    const { status } = this.problem;
    return status === 0 || status >= 500;
  }
}

/** The answer never came: no network, or nobody listens. */
export const UNREACHABLE: Problem = { code: 'unreachable', status: 0, title: '', errors: [] };

/** An answer that began and did not end. */
export const BROKEN_OFF: Problem = { code: 'broken_off', status: 0, title: '', errors: [] };

/** Whatever was answered, as a problem; a body that is none still has its status. */
export async function problemOf(answer: Response): Promise<Problem> {
  const body = await answer.json().catch(() => undefined);
  const said = typeof body === 'object' && body !== null ? body : {};
  const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
  const detail = text(said.detail);
  const requestId = text(said.requestId) ?? text(answer.headers.get('X-Request-Id'));
  const retryAfter = Number(answer.headers.get('Retry-After'));
  return {
    code: text(said.code) ?? `http_${answer.status}`,
    status: answer.status,
    title: text(said.title) ?? '',
    ...(detail && { detail }),
    ...(requestId && { requestId }),
    ...(retryAfter > 0 && { retryAfter }),
    errors: Array.isArray(said.errors) ? said.errors.flatMap(fieldErrors) : [],
  };
}

/** One side names a place in the body, the other a parameter or a line of a file. */
function fieldErrors(error: unknown): Problem['errors'] {
  const one = error as { pointer?: unknown; parameter?: unknown; detail?: unknown } | null;
  const pointer = one?.pointer ?? one?.parameter;
  if (typeof pointer !== 'string' || typeof one?.detail !== 'string') return [];
  return [{ pointer, detail: one.detail }];
}

/**
 * Errors by form field. A pointer belongs to the field whose own pointer is its longest beginning:
 * `/unitPrice/amount` lands beside the field of `/unitPrice`. What fits no field is the rest.
 */
export function byField<F extends string>(
  problem: Problem,
  pointers: Readonly<Record<F, string>>,
): { readonly fields: Partial<Record<F, string>>; readonly rest: readonly string[] } {
  const fields: Partial<Record<F, string>> = {};
  const rest: string[] = [];
  const known = (Object.entries(pointers) as [F, string][]).sort(
    ([, a], [, b]) => b.length - a.length,
  );
  for (const { pointer, detail } of problem.errors) {
    const path = pointer.replace(/^#/, '');
    const hit = known.find(([, own]) => path === own || path.startsWith(`${own}/`));
    if (hit) fields[hit[0]] = [fields[hit[0]], detail].filter(Boolean).join(' ');
    else rest.push(detail);
  }
  return { fields, rest };
}
