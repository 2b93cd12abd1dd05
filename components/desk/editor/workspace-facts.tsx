'use client';

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { newerFacts, type WorkspaceFacts } from '@/lib/workspace-facts';

type Held = {
  readonly sessionId: string;
  readonly facts: WorkspaceFacts;
  readonly tell: (facts: WorkspaceFacts) => void;
};

const FactsContext = createContext<Held | null>(null);

type ProviderProps = { sessionId: string; facts: WorkspaceFacts; children: ReactNode };

/** Holds the facts of the session: as its page was read, then as the answers to saves bring newer ones. */
export function WorkspaceFactsProvider({ sessionId, facts: read, children }: ProviderProps) {
  const [facts, setFacts] = useState(read);
  const tell = useCallback((told: WorkspaceFacts) => setFacts((shown) => newerFacts(shown, told)), []);
  const [known, setKnown] = useState(read);
  if (known !== read) {
    setKnown(read);
    tell(read);
  }
  return <FactsContext value={{ sessionId, facts, tell }}>{children}</FactsContext>;
}

/** The facts of the session on screen, and `tell` to replace them; `null` outside a workspace. */
export function useWorkspaceFacts(): Held | null {
  return useContext(FactsContext);
}

/** The session's name, as it was saved last. */
export function SessionLabel() {
  return useContext(FactsContext)?.facts.label;
}
