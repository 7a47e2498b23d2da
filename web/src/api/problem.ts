/** One field the server refused, by JSON pointer into the request body. */
export interface FieldProblem {
  pointer: string;
  value?: string;
  detail: string;
  remedy?: string;
}

/** RFC 9457 problem details as Redthread sends them; further members depend on `type`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  traceId?: string;
  errors?: FieldProblem[];
  [member: string]: unknown;
}

/** The error every failed request ends in. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  /** `is('budget/severe-overrun')` for `/problems/budget/severe-overrun`. */
  is(name: string): boolean {
    return this.problem.type === `/problems/${name}`;
  }
}

/** Whatever was thrown, as a problem that a page can show. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return { type: 'about:blank', title: detail, status: 0, detail };
}

export function isStatus(error: unknown, status: number): boolean {
  return error instanceof ProblemError && error.status === status;
}

/** Reads an answer that is not a success; tolerates gateways that answer in HTML. */
export async function readProblem(response: Response): Promise<Problem> {
  const fallback: Problem = {
    type: 'about:blank',
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
  };
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) return fallback;
  try {
    const body: unknown = await response.json();
    if (typeof body !== 'object' || body === null) return fallback;
    return { ...fallback, ...body };
  } catch {
    return fallback;
  }
}
