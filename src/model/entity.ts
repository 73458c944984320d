import type { Provenance } from './provenance.ts';
import type { Span } from './span.ts';

export type EntityType = 'person' | 'organisation' | 'group' | 'place' | 'facility' | 'nationality';

/** What mentions name. `group` is an armed group, force, or unnamed group of people ("residents"). */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** For example `armedGroup`, `force`, `government`, `publisher`, `unnamed`. */
  readonly subtype?: string | undefined;
  /** The best name, or the description of one that is not named. */
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  /** Role and affiliation as the document words them: "deputy mayor of the town". */
  readonly description?: string | undefined;
  readonly provenance?: Provenance | undefined;
}

/** Words that name or describe an entity. */
export interface Mention {
  readonly id: string;
  readonly span: Span;
  readonly entity: string;
  readonly provenance?: Provenance | undefined;
}
