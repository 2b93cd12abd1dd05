'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import type { WorkspaceFacts } from '@/lib/workspace-facts';

type Held = {
  readonly sessionId: string;
  readonly facts: WorkspaceFacts;
  readonly tell: (facts: WorkspaceFacts) => void;
};

const FactsContext = createContext<Held | null>(null);

type ProviderProps = { sessionId: string; facts: WorkspaceFacts; children: ReactNode };

/** Holds how the session stands: as its page was read, and then as the answer to each save tells. */
export function WorkspaceFactsProvider({ sessionId, facts: read, children }: ProviderProps) {
  const [facts, tell] = useState(read);
  const [known, setKnown] = useState(read);
  if (known !== read) {
    setKnown(read);
    tell(read);
  }
  return <FactsContext value={{ sessionId, facts, tell }}>{children}</FactsContext>;
}

/** How the session on screen stands, and who is to be told when that changes; `null` outside a workspace. */
export function useWorkspaceFacts(): Held | null {
  return useContext(FactsContext);
}

/** The session's name, as it was saved last. */
export function SessionLabel() {
  return useContext(FactsContext)?.facts.label;
}
