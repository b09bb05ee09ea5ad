import type { Schema, SchemaOrReference } from './openapi-reading.ts';

const componentPrefix = '#/components/schemas/';

function typeNames(schema: Schema): string {
  const types = [schema.type ?? []].flat();
  return types.length === 0 ? '任意' : types.join(' | ');
}

/** What a schema accepts beyond its type: values listed, length, range. */
function limits(schema: Schema): string {
  const parts: string[] = [];
  if (schema.enum) parts.push(schema.enum.map(String).join('、'));
  if (schema.minLength !== undefined || schema.maxLength !== undefined)
    parts.push(`${schema.minLength ?? 0}–${schema.maxLength ?? '不限'} 个字符`);
  if (schema.minimum !== undefined || schema.maximum !== undefined)
    parts.push(`${schema.minimum ?? '不限'}–${schema.maximum ?? '不限'}`);
  if (schema.default !== undefined) parts.push(`默认 ${String(schema.default)}`);
  return parts.length === 0 ? '' : `（${parts.join('；')}）`;
}

/** A schema in one cell: a link to a named one, or the type with its limits and, for objects, its fields. */
export function SchemaType({ schema }: { schema: SchemaOrReference }) {
  if ('$ref' in schema) {
    const name = schema.$ref.slice(componentPrefix.length);
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  const alternatives = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (alternatives)
    return (
      <ul>
        {alternatives.map((alternative) => (
          <li>
            <SchemaType schema={alternative} />
          </li>
        ))}
      </ul>
    );
  return (
    <>
      {typeNames(schema)}
      {limits(schema)}
      {schema.items && (
        <>
          {' '}
          每项：
          <SchemaType schema={schema.items} />
        </>
      )}
      {schema.properties && <FieldList schema={schema} />}
    </>
  );
}

function FieldList({ schema }: { schema: Schema }) {
  const required = new Set(schema.required);
  return (
    <dl>
      {Object.entries(schema.properties ?? {}).map(([name, field]) => (
        <>
          <dt>
            <code>{name}</code>
            {required.has(name) ? '' : '（可以没有）'}
          </dt>
          <dd>
            <SchemaType schema={field} />
            {'description' in field && <p>{field.description}</p>}
          </dd>
        </>
      ))}
    </dl>
  );
}

/** One named schema: its fields and an example. */
export function SchemaSection({ name, schema }: { name: string; schema: Schema }) {
  const example: unknown = schema.examples?.[0];
  return (
    <section id={`schema-${name}`}>
      <h3>{name}</h3>
      {schema.description && <p>{schema.description}</p>}
      <SchemaType schema={schema} />
      {example !== undefined && (
        <pre>
          <code>{JSON.stringify(example, null, 2)}</code>
        </pre>
      )}
    </section>
  );
}
