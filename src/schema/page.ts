import { z } from 'zod';
import { list } from './api-reading.ts';

/** A page of a longer list: `total` counts all, `items` starts at `offset`. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: list(item), total: z.int(), offset: z.int() });

/** Which part of a list is asked for. */
export const windowQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
