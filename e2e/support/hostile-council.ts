import type { Role } from '@/lib/words';
import { runScript } from './run-script';
import { servedFolder } from './sample';

type Made = {
  /** A session published twice and open again, whose every text is hostile. */
  readonly sessionId: string;
  readonly resolutionId: string;
  /** Where residents read it. */
  readonly slug: string;
};

export type HostileCouncil = Made & { readonly council: string; readonly account: (role: Role) => string };

/** Adds a council whose people write the corpus of hostile text into every field; `council` is unique in the whole run. */
export function hostileCouncil(council: string): HostileCouncil {
  const out = runScript('make-hostile', [council], servedFolder());
  const made = JSON.parse(out.slice(out.indexOf('{'))) as Made;
  return { ...made, council, account: (role) => `${role}@${council}.example` };
}
