'use client';

import { Button } from '@/components/ui/button';
import { forgetKept } from '../chamber/offline/kept';

/** Ends the sign-in; works before any script has loaded. What was kept on this device for reading offline goes with it. */
export function SignOut({ action }: { action: () => Promise<void> }) {
  return (
    <form action={action} onSubmit={() => void forgetKept()}>
      <Button type="submit" variant="quiet" size="small" className="whitespace-nowrap">
        Đăng xuất
      </Button>
    </form>
  );
}
