import 'server-only';
import type { Viewer } from '@/lib/viewer';

/**
 * The person who runs the machine, setting up one council that has nobody yet: may do there what its admin and clerk may, and
 * publish nothing. Only set-up and the operator's tool take this part.
 */
export function unsafeOperatorOf(councilId: string): Viewer {
  return {
    userId: 'operator',
    name: 'Người vận hành',
    email: '',
    signInId: '',
    personId: null,
    roles: [
      { councilId, role: 'admin' },
      { councilId, role: 'clerk' },
    ],
  };
}
