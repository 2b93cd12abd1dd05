/** Why this program must not serve here: for whoever runs it, a sentence in English / một câu tiếng Việt. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
}
