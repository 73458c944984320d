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
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
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
        {data.info.description} The whole description: <a href="/api/openapi.json">/api/openapi.json</a>.
      </p>
      {Object.entries(data.paths).map(
        ([path, { get }]) => get && <OperationItem key={path} path={path} operation={get} />,
      )}
    </main>
  );
}

function OperationItem({ path, operation }: { path: string; operation: Operation }) {
  const answer = Object.values(operation.responses['200']?.content ?? {})[0]?.schema;
  const plain = !path.includes('{') && !operation.parameters?.some(({ required }) => required);
  return (
    <section>
      <h2>{plain ? <a href={path}>GET {path}</a> : `GET ${path}`}</h2>
      <p>{operation.summary}</p>
      {operation.parameters && (
        <dl>
          {operation.parameters.map(({ name, in: place, required, schema }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {place === 'path' ? 'in the path' : required ? 'required' : 'optional'}, {typeOf(schema)}
                {schema.default !== undefined && `, ${String(schema.default)} if not given`}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {answer?.properties && (
        <p className="answer">
          Answers{' '}
          {Object.entries(answer.properties)
            .map(([name, schema]) => `${name}: ${typeOf(schema)}`)
            .join('; ')}
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
