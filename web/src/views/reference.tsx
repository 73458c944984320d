import { t } from '../messages/index.ts';
import { Failure, Waiting } from '../parts/states.tsx';
import { useResource } from '../state/api.ts';
import { useScrollRestore } from '../state/router.tsx';

interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly default?: unknown;
  readonly description?: string;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>
  >;
}

interface OpenApi {
  readonly info: { readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** What the API offers, from its own description. */
export function Reference() {
  const { data, error } = useResource<OpenApi>('/openapi.json');
  useScrollRestore(data !== undefined);
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting />;
  return (
    <main className="reference">
      <h1>API</h1>
      <p className="lead">
        <span lang="en">{data.info.description}</span> {t('The whole description:')}{' '}
        <a href="/api/openapi.json">/api/openapi.json</a>.
      </p>
      {Object.entries(data.paths).flatMap(([path, operations]) =>
        Object.entries(operations).map(([method, operation]) => (
          <OperationItem key={method + path} method={method} path={path} operation={operation} />
        )),
      )}
    </main>
  );
}

function OperationItem({ method, path, operation }: { method: string; path: string; operation: Operation }) {
  const answer = Object.values((operation.responses['200'] ?? operation.responses['201'])?.content ?? {})[0]
    ?.schema;
  const title = `${method.toUpperCase()} ${path}`;
  const plain =
    method === 'get' && !path.includes('{') && !operation.parameters?.some(({ required }) => required);
  return (
    <section>
      <h2>{plain ? <a href={path}>{title}</a> : title}</h2>
      <p lang="en">{operation.summary}</p>
      {operation.parameters && (
        <dl>
          {operation.parameters.map(({ name, in: place, required, schema }) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                {t(place === 'path' ? 'in the path' : required ? 'required' : 'optional')},{' '}
                <code>{typeOf(schema)}</code>
                {schema.default !== undefined &&
                  t(', {value} if not given', { value: String(schema.default) })}
                {schema.description && <span lang="en"> {schema.description}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {answer?.properties && (
        <p className="answer">
          {t('Answers')}{' '}
          <code>
            {Object.entries(answer.properties)
              .map(([name, schema]) => `${name}: ${typeOf(schema)}`)
              .join('; ')}
          </code>
        </p>
      )}
    </section>
  );
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1)!;
  if (schema.enum) return schema.enum.map(String).join(' | ');
  const variants = schema.anyOf ?? schema.allOf;
  if (variants) return [...new Set(variants.map(typeOf))].join(' | ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  return schema.type ?? 'any';
}
