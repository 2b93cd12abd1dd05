/**
 * Why a paper is refused: the last part of the refusal's code, so that «macros» is told as `file.macros`.
 * @typedef {'type' | 'unreadable' | 'macros' | 'script' | 'remote' | 'inside' | 'locked' | 'names' | 'heavy'} RefusedFor
 */

/** Ends the look at a paper at the first thing it is refused for. */
export class Refused extends Error {
  /** @param {RefusedFor} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}
