import type { ApiDescription } from './description.ts';

export type SchemaOrReference = NonNullable<NonNullable<ApiDescription['components']>['schemas']>[string];
export type Schema = Exclude<SchemaOrReference, { $ref: string }>;

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: SchemaOrReference;
}

export interface Operation {
  /** Anchor on the page. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly body: SchemaOrReference | undefined;
  readonly responses: readonly {
    readonly status: string;
    readonly description: string;
    readonly mediaType: string;
    readonly schema: SchemaOrReference | undefined;
  }[];
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

type PathItem = NonNullable<ApiDescription['paths']>[string];
type RawOperation = NonNullable<PathItem['get']>;
type RawResponse = NonNullable<RawOperation['responses']>[string];
type MediaType = NonNullable<Exclude<RawResponse, { $ref: string }>['content']>[string];

function parametersOf({ parameters = [] }: RawOperation): readonly Parameter[] {
  return parameters.flatMap((parameter) =>
    '$ref' in parameter
      ? []
      : [
          {
            name: parameter.name,
            in: parameter.in,
            required: parameter.required ?? false,
            description: parameter.description ?? '',
            schema: parameter.schema ?? {},
          },
        ],
  );
}

function bodyOf({ requestBody }: RawOperation): SchemaOrReference | undefined {
  if (requestBody === undefined || '$ref' in requestBody) return undefined;
  return Object.values(requestBody.content)[0]?.schema;
}

function responsesOf({ responses = {} }: RawOperation): Operation['responses'] {
  return Object.entries(responses).flatMap(([status, response]: [string, RawResponse]) => {
    if ('$ref' in response) return [];
    const [mediaType, media] = Object.entries<MediaType>(response.content ?? {})[0] ?? ['', undefined];
    return [{ status, description: response.description, mediaType, schema: media?.schema }];
  });
}

/** Every operation in the order of registration, flat and without references, ready to show. */
export function operationsOf({ paths = {} }: ApiDescription): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      return [
        {
          id: operation.operationId ?? `${method} ${path}`,
          method: method.toUpperCase(),
          path,
          summary: operation.summary ?? '',
          description: operation.description ?? '',
          parameters: parametersOf(operation),
          body: bodyOf(operation),
          responses: responsesOf(operation),
        },
      ];
    }),
  );
}

/** Named schemas with their names. */
export function schemasOf({ components }: ApiDescription): readonly (readonly [string, Schema])[] {
  return Object.entries(components?.schemas ?? {}).flatMap(([name, schema]) =>
    '$ref' in schema ? [] : [[name, schema] as const],
  );
}
