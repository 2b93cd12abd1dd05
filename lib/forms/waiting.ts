import { z } from 'zod';

/** What may be typed in the chamber without a network, by what is done with it once there is one. */
export const waitingKinds = [
  'note',
  'remark',
  'remark_back',
  'amendment',
  'amendment_back',
  'read',
  'passage',
  'passage_back',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/**
 * Something that was typed in the chamber, as its page sends it by itself: whose page it is (`readerMark`), what it is, whether it lay in
 * the browser for want of a network, and what the form of its kind reads.
 */
export const waitingInput = z.object({
  reader: z.string().max(64),
  kind: z.enum(waitingKinds),
  hasWaited: z.boolean(),
  fields: z.record(z.string().max(64), z.unknown()),
});
