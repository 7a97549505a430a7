/** A field that the server did not accept, and why. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** The server's no, as problem details (RFC 9457). `code` is stable; the sentence shown is made from it. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly sentence: string,
    readonly more: {
      readonly errors?: readonly FieldProblem[];
      readonly takenBy?: string;
      readonly incident?: string;
      readonly retryAfterSeconds?: number;
      /** Of CODE_WRONG. */
      readonly triesLeft?: number;
    } = {},
  ) {
    super(code);
    this.name = 'Refused';
  }
}

/** The server was not reached, or what answered was not ours. Whether a write arrived is not known: repeat it with its key. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('UNREACHABLE', { cause });
    this.name = 'Unreachable';
  }
}

/** Refusals that pass by themselves. */
const PASSING = new Set(['RATE_LIMITED', 'STORE_AWAY', 'ENGINE_AWAY', 'DRAINING', 'KEY_IN_USE']);

/** Nobody answered, or not now: the same can be tried again with its key. */
export function passes(problem: unknown): boolean {
  return problem instanceof Unreachable || (problem instanceof Refused && PASSING.has(problem.code));
}

interface ProblemBody {
  code?: string;
  title?: string;
  errors?: FieldProblem[];
  takenBy?: string;
  incident?: string;
  triesLeft?: number;
}

/** Reads the answer that says no. A gateway's own page is as good as no answer. */
export async function refusalIn(response: Response): Promise<Refused | Unreachable> {
  const retry = Number(response.headers.get('Retry-After'));
  try {
    const body = (await response.json()) as ProblemBody;
    if (!body.code) return new Unreachable(response.status);
    return new Refused(body.code, response.status, body.title ?? body.code, {
      ...(body.errors && { errors: body.errors }),
      ...(body.takenBy && { takenBy: body.takenBy }),
      ...(body.incident && { incident: body.incident }),
      ...(body.triesLeft !== undefined && { triesLeft: body.triesLeft }),
      ...(retry > 0 && { retryAfterSeconds: retry }),
    });
  } catch (cause) {
    return new Unreachable(cause);
  }
}
