import type { ReactNode } from 'react';
import { ConfirmProvider } from '@/components/form/confirm-again';
import { AppShell } from '@/components/shell/app-shell';
import { readerMark } from '@/db/access/review/sealed-notes';
import { signOut } from './account/actions';
import { confirm, passkeyRequest } from './account/factors/actions';
import { signedInPerson } from './viewer';

/**
 * The shell around a segment of signed-in pages, for its layout. Signed out it draws nothing of its own: the page sends
 * the person to sign in, and knows better where to come back to.
 */
export async function SignedInShell({ children }: { children: ReactNode }) {
  const viewer = await signedInPerson();
  if (!viewer) return children;
  return (
    <AppShell viewer={viewer} reader={readerMark(viewer.userId)} signOut={signOut}>
      <ConfirmProvider
        asked={{
          asks: viewer.asks ?? 'password',
          confirm,
          ...(viewer.hasPasskey && { passkey: passkeyRequest }),
        }}
      >
        {children}
      </ConfirmProvider>
    </AppShell>
  );
}
