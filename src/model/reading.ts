import type { Attribution } from './attribution.ts';
import type { Block, Relay } from './block.ts';
import type { Entity, Mention } from './entity.ts';
import type { Estimate } from './estimate.ts';
import type { AccessLimit, Event, Incident } from './event.ts';
import type { Provenance } from './provenance.ts';
import type { Timex } from './timex.ts';
import type { Toponym } from './toponym.ts';
import type { Warning } from './warning.ts';

/** All annotations of one document. Ids are unique within the reading. */
export interface Reading {
  /** The document's id. */
  readonly id: string;
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly relays: readonly Relay[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly estimates: readonly Estimate[];
  readonly timexes: readonly Timex[];
  readonly toponyms: readonly Toponym[];
  readonly events: readonly Event[];
  readonly incidents?: readonly Incident[] | undefined;
  readonly access: readonly AccessLimit[];
  /** Sentences of the publisher's own voice that carry a hedge ("reportedly", "it is feared"). */
  readonly hedges: readonly Hedge[];
  readonly warnings: readonly Warning[];
}

/** Words by which the publisher marks its own assertion as unsure. */
export interface Hedge {
  readonly span: readonly [number, number];
  readonly cue: readonly [number, number];
  readonly provenance?: Provenance | undefined;
}
