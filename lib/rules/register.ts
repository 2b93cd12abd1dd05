/**
 * Whether every delegate of a term stands in the register: what a person said, `null` where nobody was asked yet,
 * `undefined` in a record from before it was asked, which rests on its register as it is.
 */
export type RegisterSaid = boolean | null | undefined;

/**
 * No commune's council is smaller (Điều 32 Luật 77/2015, and so since): a shorter register of which nobody said that it is
 * whole is not. It decides nothing else.
 */
const FEWEST_DELEGATES = 15;

/** Whether the delegates in a register are all there are, so that their number is the base of a vote. */
export function isWholeRegister(said: RegisterSaid, listed: number): boolean {
  return said ?? (said === undefined || listed >= FEWEST_DELEGATES);
}
