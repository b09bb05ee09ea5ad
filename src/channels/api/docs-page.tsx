import { PlainPage } from '../plain-page.tsx';
import { problems } from '../problem.ts';
import type { ApiDescription } from './description.ts';
import { OperationSection } from './docs-operation.tsx';
import { SchemaSection } from './docs-schema.tsx';
import { operationsOf, schemasOf } from './openapi-reading.ts';

/** The problem kinds; `type` in a problem points at a row of this table. */
function ProblemTable() {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">type</th>
          <th scope="col">状态码</th>
          <th scope="col">含义</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(problems).map(([kind, { status, title, detail }]) => (
          <tr id={kind}>
            <td>
              <code>/docs#{kind}</code>
            </td>
            <td>{status}</td>
            <td>{title}</td>
            <td>{detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The interface described for people; made from the OpenAPI document, needs no script and no network. */
export function DocsPage({ description }: { description: ApiDescription }) {
  const operations = operationsOf(description);
  return (
    <PlainPage title={description.info.title}>
      <header>
        <h1>{description.info.title}</h1>
        <p>{description.info.description}</p>
        <p>
          供程序读取的描述：<a href="/openapi.json">/openapi.json</a>（OpenAPI {description.openapi}）
        </p>
      </header>
      <nav aria-label="目录">
        <ul>
          {operations.map(({ id, method, path, summary }) => (
            <li>
              <a href={`#${id}`}>
                <code>
                  {method} {path}
                </code>{' '}
                {summary}
              </a>
            </li>
          ))}
          <li>
            <a href="#problems">出错时的答复</a>
          </li>
        </ul>
      </nav>
      {operations.map((operation) => (
        <OperationSection operation={operation} />
      ))}
      <section id="problems">
        <h2>出错时的答复</h2>
        <ProblemTable />
      </section>
      <h2>数据格式</h2>
      {schemasOf(description).map(([name, schema]) => (
        <SchemaSection name={name} schema={schema} />
      ))}
    </PlainPage>
  );
}
