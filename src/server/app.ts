import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { loadReach } from '../gazetteer/files.ts';
import type { ReachOf } from '../gazetteer/reach.ts';
import type { Dossier } from '../store/contract.ts';
import { answerUnchanged } from './freshness.ts';
import { describeApi } from './openapi.ts';
import { servePage } from './page.ts';
import { answerProblems } from './problems.ts';
import { addingResource } from './resources/adding.ts';
import { decisionResource } from './resources/decisions.ts';
import { documentResources } from './resources/documents.ts';
import { dossierResource } from './resources/dossier.ts';
import { extentResources } from './resources/extents.ts';
import { matterResources } from './resources/matters.ts';
import { originResource } from './resources/origins.ts';
import { placeResource } from './resources/places.ts';
import { searchResource } from './resources/search.ts';
import { speakerResources } from './resources/speakers.ts';
import { tileResources } from './resources/tiles.ts';
import { guard } from './security.ts';
import { openTiles } from './tiles.ts';
import { createLedgerView, type LedgerView } from './views/ledger-view.ts';

/** The server with zod as its type provider. */
export type App = FastifyInstance<
  import('fastify').RawServerDefault,
  import('node:http').IncomingMessage,
  import('node:http').ServerResponse,
  import('fastify').FastifyBaseLogger,
  ZodTypeProvider
>;

/** What every resource is given. */
export interface Context {
  readonly dossier: Dossier;
  readonly ledger: () => LedgerView;
  /** What tells how far places reach; loaded when first asked for. */
  readonly reach: () => Promise<ReachOf>;
}

/** The whole server, not yet listening; tests call `inject` on it. */
export async function createApp(options: {
  readonly dossier: Dossier;
  readonly host: string;
  readonly webFolder: string;
  /** A PMTiles file with detail for the map. */
  readonly tiles?: string | undefined;
}): Promise<App> {
  const tiles = options.tiles === undefined ? undefined : openTiles(options.tiles);
  const app: App = Fastify({
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 1000, ignoreTrailingSlash: true },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerProblems(app);
  await guard(app, options.host);
  await describeApi(app);
  answerUnchanged(app, options.dossier);

  const context: Context = {
    dossier: options.dossier,
    ledger: createLedgerView(options.dossier),
    reach: onceLoaded(loadReach),
  };
  dossierResource(app, context);
  documentResources(app, context);
  matterResources(app, context);
  placeResource(app);
  extentResources(app, context);
  tileResources(app, tiles);
  searchResource(app, context);
  originResource(app, context);
  speakerResources(app, context);
  addingResource(app, context, options.host);
  decisionResource(app, context, options.host);
  await servePage(app, options.webFolder);
  await app.ready();
  return app;
}

function onceLoaded<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
