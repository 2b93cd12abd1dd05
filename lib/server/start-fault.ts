/** Why this program must not serve here, as a sentence for the operator: English / một câu tiếng Việt. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
}
