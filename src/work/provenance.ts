import type { Reading } from '../model/index.ts';

/** The reading without saying how each annotation was made: what a stream of many readings carries. */
export function withoutProvenance(reading: Reading): Reading {
  const bare: Record<string, unknown> = {};
  for (const [layer, value] of Object.entries(reading))
    bare[layer] = Array.isArray(value) ? value.map(strip) : value;
  return bare as unknown as Reading;
}

function strip(annotation: unknown): unknown {
  if (annotation === null || typeof annotation !== 'object' || !('provenance' in annotation))
    return annotation;
  const { provenance: _, ...rest } = annotation;
  return rest;
}
