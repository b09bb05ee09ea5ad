import { SchemaType } from './docs-schema.tsx';
import type { Operation, Parameter } from './openapi-reading.ts';

function ParameterTable({ parameters }: { parameters: readonly Parameter[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">参数</th>
          <th scope="col">位置</th>
          <th scope="col">类型</th>
          <th scope="col">必填</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, in: place, schema, required, description }) => (
          <tr>
            <td>
              <code>{name}</code>
            </td>
            <td>{place === 'path' ? '路径' : '查询'}</td>
            <td>
              <SchemaType schema={schema} />
            </td>
            <td>{required ? '是' : '否'}</td>
            <td>{description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ResponseTable({ responses }: Pick<Operation, 'responses'>) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">状态码</th>
          <th scope="col">内容</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {responses.map(({ status, description, mediaType, schema }) => (
          <tr>
            <td>{status}</td>
            <td>
              {schema && <SchemaType schema={schema} />} <code>{mediaType}</code>
            </td>
            <td>{description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One operation: what it takes and what it gives. */
export function OperationSection({ operation }: { operation: Operation }) {
  const { id, method, path, summary, description, parameters, body, responses } = operation;
  return (
    <section id={id}>
      <h2>
        <code>
          {method} {path}
        </code>{' '}
        {summary}
      </h2>
      {description !== '' && <p>{description}</p>}
      {parameters.length > 0 && <ParameterTable parameters={parameters} />}
      {body && (
        <p>
          请求体：
          <SchemaType schema={body} /> <code>application/json</code>
        </p>
      )}
      <ResponseTable responses={responses} />
    </section>
  );
}
