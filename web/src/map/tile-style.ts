import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Header } from 'pmtiles';

/** Colours as the desk's style sheet has them in the scheme that holds now. */
export interface Inks {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly strong: string;
  readonly water: string;
  readonly green: string;
}

/** What is known of an archive of tiles. */
export interface Archive {
  readonly header: Pick<Header, 'minZoom' | 'maxZoom' | 'minLon' | 'minLat' | 'maxLon' | 'maxLat'>;
  /** Names of the vector layers; undefined for pictures. */
  readonly layers: readonly string[] | undefined;
}

const SOURCE = 'tiles';
const NAMES = ['name:latin', 'name:en', 'name'];

/**
 * A style for any archive: layers are drawn by their geometry, and coloured by what their names tell. Without glyphs
 * or sprites: the letters are those of the machine.
 */
export function styleOf({ header, layers }: Archive, address: string, inks: Inks): StyleSpecification {
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = header;
  const common = {
    tiles: [address],
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: [minLon, minLat, maxLon, maxLat] as [number, number, number, number],
  };
  const source: SourceSpecification = layers
    ? { type: 'vector', ...common }
    : { type: 'raster', tileSize: 256, ...common };
  const background: LayerSpecification = {
    id: 'background',
    type: 'background',
    paint: { 'background-color': inks.surface },
  };
  return {
    version: 8,
    sources: { [SOURCE]: source },
    layers: [background, ...(layers ? vectorLayers(layers, inks) : [rasterLayer])],
  };
}

const rasterLayer: LayerSpecification = { id: 'pictures', type: 'raster', source: SOURCE };

/** Areas lie below lines, lines below points, names above all. */
function vectorLayers(names: readonly string[], inks: Inks): LayerSpecification[] {
  const ordered = [...names].sort((a, b) => rankOf(a) - rankOf(b));
  return [
    ...ordered.map((name) => areaLayer(name, inks)),
    ...ordered.map((name) => lineLayer(name, inks)),
    ...ordered.map((name) => pointLayer(name, inks)),
    ...ordered.map((name) => nameLayer(name, inks)),
  ];
}

const GROUND = [/earth|land$|landcover/, /landuse|park|natural/, /water|ocean|sea/, /building/];

const rankOf = (name: string): number => GROUND.findIndex((words) => words.test(name));

function areaLayer(name: string, inks: Inks): LayerSpecification {
  const colour = /water|ocean|sea/.test(name)
    ? inks.water
    : /landuse|landcover|park|natural|forest|wood/.test(name)
      ? inks.green
      : /building/.test(name)
        ? inks.line
        : inks.paper;
  return {
    id: `${name} areas`,
    type: 'fill',
    source: SOURCE,
    'source-layer': name,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': colour, 'fill-antialias': !/earth|land$/.test(name) },
  };
}

function lineLayer(name: string, inks: Inks): LayerSpecification {
  const isBorder = /bound|admin/.test(name);
  const isWater = /water/.test(name);
  return {
    id: `${name} lines`,
    type: 'line',
    source: SOURCE,
    'source-layer': name,
    filter: ['==', ['geometry-type'], 'LineString'],
    paint: {
      'line-color': isWater ? inks.water : isBorder ? inks.muted : inks.strong,
      'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 12, isBorder ? 1.4 : 2],
      ...(isBorder ? { 'line-dasharray': [3, 2] } : {}),
    },
  };
}

function pointLayer(name: string, inks: Inks): LayerSpecification {
  return {
    id: `${name} points`,
    type: 'circle',
    source: SOURCE,
    'source-layer': name,
    minzoom: /place|pois?$/.test(name) ? 7 : 0,
    filter: ['==', ['geometry-type'], 'Point'],
    paint: { 'circle-radius': 2, 'circle-color': inks.muted },
  };
}

function nameLayer(name: string, inks: Inks): LayerSpecification {
  return {
    id: `${name} names`,
    type: 'symbol',
    source: SOURCE,
    'source-layer': name,
    filter: ['==', ['geometry-type'], 'Point'],
    layout: {
      'text-field': ['coalesce', ...NAMES.map((field): ExpressionSpecification => ['get', field]), ''],
      'text-font': ['sans-serif'],
      'text-size': 12,
      'text-anchor': 'bottom',
      'text-offset': [0, -0.4],
    },
    paint: { 'text-color': inks.muted, 'text-halo-color': inks.paper, 'text-halo-width': 1.4 },
  };
}
