/* The closed lists of signing in and of duties, beside those of `lib/words.ts`. */

/** The rule of the council under which a submission was approved: somebody else must, or the one who submitted may. */
export const approvalRules = ['two_people', 'one_person'] as const;

/** What a person shows besides the password: a code of an app, or a passkey of a device. */
export const factorKinds = ['totp', 'passkey'] as const;
export type FactorKind = (typeof factorKinds)[number];

/** What a browser says it is, as coarsely as its owner would recognise it. */
export const browserKinds = [
  'chrome',
  'edge',
  'firefox',
  'safari',
  'coc_coc',
  'opera',
  'samsung',
  'other',
] as const;
export type BrowserKind = (typeof browserKinds)[number];
export const systemKinds = ['windows', 'macos', 'linux', 'android', 'ios', 'other'] as const;
export type SystemKind = (typeof systemKinds)[number];

/** What does not hold at once: a second admin confirms it, or whoever asked for it a day later. */
export const waitingKinds = ['two_person_rule', 'own_roles'] as const;
export type WaitingKind = (typeof waitingKinds)[number];
export const waitingEnds = ['confirmed', 'dropped'] as const;
