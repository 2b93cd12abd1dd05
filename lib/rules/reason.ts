/**
 * One step of an explanation: what a rule saw or concluded, as a finished Vietnamese sentence.
 * `code` is stable and meant for tests and styling; `article` names the law or the council's own
 * regulation when the sentence rests on one.
 */
export type Reason = {
  readonly code: string;
  readonly text: string;
  readonly article?: string;
};
