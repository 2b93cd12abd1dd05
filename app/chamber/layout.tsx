import type { ReactNode } from 'react';
import { Offline } from '@/components/chamber/offline/offline';
import { WaitingRoom } from '@/components/chamber/waiting/waiting-room';
import { readerMark } from '@/db/access/review/sealed-notes';
import { SignedInShell } from '../signed-in-shell';
import { signedInPerson } from '../viewer';
import { send } from './actions';

/** Every page of the chamber: what is typed there waits in the browser until the server has it. */
export default async function ChamberLayout({ children }: { children: ReactNode }) {
  const person = await signedInPerson();
  if (!person) return children;
  const reader = readerMark(person.userId);
  return (
    <SignedInShell>
      <WaitingRoom key={reader} reader={reader} send={send}>
        <Offline reader={reader}>{children}</Offline>
      </WaitingRoom>
    </SignedInShell>
  );
}
