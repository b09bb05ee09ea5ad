import type { Context } from 'hono';

/** Every fault the server reports: status, short title and what the reader is told when nothing more is known. */
export const problems = {
  'invalid-request': {
    status: 400,
    title: '请求内容不符合要求',
    detail: '请求中有字段不符合要求，请对照接口说明修改后重试。',
  },
  'malformed-json': {
    status: 400,
    title: '请求体不是有效的 JSON',
    detail: '请求体须为 UTF-8 编码的 JSON 对象，例如 {"question": "怎么缴费"}。',
  },
  unsigned: {
    status: 401,
    title: '签名不对',
    detail: '请求没有签名、签名不对或已经过时。这个地址只接受微信服务器的请求。',
  },
  'not-found': { status: 404, title: '没有找到', detail: '没有这个地址，可用的地址见 /docs。' },
  'method-not-allowed': {
    status: 405,
    title: '不支持这种请求方法',
    detail: '这个地址不支持所用的请求方法，可用的方法见 Allow 响应头。',
  },
  'body-too-large': { status: 413, title: '请求体过大', detail: '请求体不能超过 16 kB。' },
  'unsupported-media-type': {
    status: 415,
    title: '不支持这种内容类型',
    detail: '请求体须为 JSON，Content-Type 须为 application/json。',
  },
  'internal-error': {
    status: 500,
    title: '服务器内部错误',
    detail: '服务器出了故障，请稍后重试；反映问题时请附上 requestId。',
  },
  'store-unavailable': {
    status: 503,
    title: '暂时记不下来',
    detail: '数据库暂时用不了，没有记下；请按 Retry-After 响应头里的秒数之后重试。',
  },
  'not-ready': { status: 503, title: '服务尚未就绪', detail: '服务正在启动或更新数据，请稍后重试。' },
} as const;

export type ProblemKind = keyof typeof problems;

export interface FieldError {
  /** Dotted path of the field, or 请求体 for the body itself. */
  readonly field: string;
  /** What is accepted. */
  readonly detail: string;
}

/** RFC 9457 problem details; never holds a stack or what was sent. */
export interface Problem {
  /** Where the kind of problem is explained. */
  type: string;
  title: string;
  status: number;
  detail: string;
  requestId: string;
  errors?: FieldError[];
}

export const problemMediaType = 'application/problem+json';

/** What may be said beyond the kind's standard text. */
export interface ProblemNote {
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
}

/** The body of a problem; `requestId` ties it to the log. */
export function problemBody(kind: ProblemKind, requestId: string, note: ProblemNote = {}): Problem {
  const { status, title, detail } = problems[kind];
  return {
    type: `/docs#${kind}`,
    title,
    status,
    detail: note.detail ?? detail,
    requestId,
    ...(note.errors && { errors: [...note.errors] }),
  };
}

/**
 * Answers with a problem.
 *
 * @example
 * ```ts
 * return problem(c, 'not-found', { detail: '没有这个条目。' })
 * ```
 */
export function problem<K extends ProblemKind>(c: Context, kind: K, note?: ProblemNote) {
  const status: (typeof problems)[K]['status'] = problems[kind].status;
  return c.json(problemBody(kind, c.get('requestId'), note), status, { 'Content-Type': problemMediaType });
}
