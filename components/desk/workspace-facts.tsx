'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Finding } from '@/lib/record/finding';

/** What every screen of the workspace may show beside its own work. */
export type WorkspaceFacts = { sessionId: string; findings: readonly Finding[] };

const FactsContext = createContext<WorkspaceFacts | null>(null);

export function WorkspaceFactsProvider({ facts, children }: { facts: WorkspaceFacts; children: ReactNode }) {
  return <FactsContext value={facts}>{children}</FactsContext>;
}

/** The facts of the session on screen; `null` outside a workspace. */
export function useWorkspaceFacts(): WorkspaceFacts | null {
  return useContext(FactsContext);
}
