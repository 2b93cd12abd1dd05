'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { ShareProps } from './share';

/** Copying the address, and the device's own way of sending where it has one. */
export function ShareButtons({ title, url }: ShareProps) {
  const [canShare, setCanShare] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => setCanShare('share' in navigator), []);

  const copy = () =>
    navigator.clipboard
      .writeText(url)
      .then(() => setSaid('Đã chép địa chỉ.'))
      .catch(() => setSaid('Trình duyệt không cho chép; hãy chọn địa chỉ ở trên.'));

  return (
    <div className="flex flex-wrap items-center gap-2" data-needs-script>
      <Button size="small" onClick={copy}>
        Chép địa chỉ
      </Button>
      {canShare && (
        // A refused or closed dialogue is the reader's choice, not a failure.
        <Button size="small" onClick={() => navigator.share({ title, url }).catch(() => undefined)}>
          Gửi đi
        </Button>
      )}
      <span role="status" className="text-sm text-soft">
        {said}
      </span>
    </div>
  );
}
