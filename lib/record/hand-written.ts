import { z } from 'zod';
import { sessionRecordSchema } from './schema';

/*
 * The format as somebody writes it by hand who knows little of a session. What is published says of everything that it is
 * not known; a file need not: a key that is left out is read as null, an empty list, or what is made or computed of the rest.
 * The schema is made from that of what is published, so a field the format gains is left out like every other.
 */

/**
 * What a record always has and a file may leave out: names and addresses are made, defaults are those of a new row at the
 * desk, and what follows from other facts is computed. `*` stands for a place in a list; `id` may be left out everywhere.
 */
const MADE: ReadonlySet<string> = new Set([
  'council.slug',
  'council.locality',
  'session.slug',
  'session.endsOn',
  'session.series',
  'session.occurrence',
  'delegates.*.slug',
  'sittings.*.label',
  'sittings.*.heldOn',
  'sittings.*.attendance.total',
  'sittings.*.attendance.present',
  'sittings.*.attendance.quorumRequired',
  'sittings.*.attendance.quorumMet',
  'sittings.*.stated.presentBound',
  'delegates.*.offices.*.kind',
  'guests.*.kind',
  'guests.*.count.bound',
  'agenda.*.kind',
  'agenda.*.papers.*.kind',
  'papers.*.kind',
  'resolutions.*.slug',
  'resolutions.*.status',
  'resolutionGroups.*.countBound',
  'resolutionGroups.*.scope',
  'papers.*.counted.bound',
  'agenda.*.papers.*.counted.bound',
  'votes.*.subject',
  'votes.*.rule',
  'votes.*.entry',
  'votes.*.outcome',
  'votes.*.shares.*.of',
  'questions.*.turns.*.kind',
  'personnel.*.people.*.outcome',
  'personnel.*.people.*.shares.*.of',
  'figures.*.concept',
  'figures.*.stage',
  'figures.*.part',
]);

/** What follows from other facts, and is whole where it is written at all. */
const WHOLE: ReadonlySet<string> = new Set([
  ...['votes.*.threshold', 'votes.*.because'],
  ...['personnel.*.threshold', 'personnel.*.because', 'personnel.*.people.*.because'],
]);

const isMade = (path: string): boolean => MADE.has(path) || /(?:^|\.)id$/.test(path);

/** What stands in one place, its keys to be left out as far as they may. */
function loose(schema: z.ZodType, path: string): z.ZodType {
  if (WHOLE.has(path)) return schema;
  if (schema instanceof z.ZodNullable) return loose(schema.unwrap() as z.ZodType, path).nullable();
  if (schema instanceof z.ZodOptional) return loose(schema.unwrap() as z.ZodType, path).optional();
  const { checks = [] } = schema.def;
  if (schema instanceof z.ZodArray)
    return z
      .array(loose(schema.element as z.ZodType, `${path}.*`))
      .check(...(checks as z.core.$ZodCheck<unknown[]>[]));
  if (!(schema instanceof z.ZodObject)) return schema;
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, value]) => {
    const inner = path ? `${path}.${key}` : key;
    return [key, leftOut(value, loose(value, inner), inner)];
  });
  // What a group says as a whole is asked of what is made of it.
  return z.strictObject(Object.fromEntries(shape));
}

/** A key as it may be left out: `schema` is what is published there, `read` what a file may write. */
function leftOut(schema: z.ZodType, read: z.ZodType, path: string): z.ZodType {
  if (isMade(path)) return read.optional();
  if (schema instanceof z.ZodNullable) return read.default(null);
  if (schema instanceof z.ZodArray) return read.default([]);
  if (schema instanceof z.ZodBoolean) return read.default(false);
  const needsNothing = schema instanceof z.ZodObject && read.safeParse({}).success;
  return needsNothing ? read.prefault({}) : read;
}

/** A session record as a file may write it. */
export const handWrittenSchema = loose(sessionRecordSchema, '');
