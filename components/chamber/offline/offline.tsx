'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/paths';
import { formatInstant } from '@/lib/vi/date';
import { useWaiting } from '../waiting/waiting-room';
import type { Waiting } from '../waiting/waiting-store';
import { READER_ATTRIBUTE } from './kept';
import { useHeldForms } from './use-held-forms';
import { useKept } from './use-kept';
import { type Network, useNetwork } from './use-network';

const WORDS: Readonly<Record<string, string>> = { note: 'Ghi chú riêng', remark: 'Góp ý' };

/**
 * The pages of the chamber as they are read in a hall without network: kept by the worker as they are opened, and, without it, under
 * a band that says of when they are and what waits.
 */
export function Offline({ reader, children }: { reader: string; children: ReactNode }) {
  const { waiting, isReached } = useWaiting();
  const network = useNetwork(isReached);
  const held = useHeldForms(network.state === 'gone');
  useKept(waiting.length);
  const refused = waiting.filter((one) => one.refused !== undefined).length;
  return (
    <div {...{ [READER_ATTRIBUTE]: reader }} className="contents">
      <div role="status" className="sticky top-0 z-10">
        {network.state !== 'there' && <Band network={network} waiting={waiting} held={held} />}
        {network.state === 'there' && refused > 0 && (
          <p className="border-b border-line bg-card px-4.5 py-2 text-center text-sm">
            {refused} mục bạn gõ chưa lưu được: mở lại chỗ ấy để xem vì sao.
          </p>
        )}
      </div>
      {children}
    </div>
  );
}

function Band({
  network,
  waiting,
  held,
}: {
  network: Network;
  waiting: readonly Waiting[];
  held: string | null;
}) {
  const isGone = network.state === 'gone';
  const when = network.at && `bản lưu lúc ${formatInstant(network.at)}`;
  return (
    <div className="border-b-2 border-abstain bg-tint-abstain">
      <div className="mx-auto flex max-w-2xl flex-wrap items-center gap-x-4 px-4.5 py-2 sm:px-6">
        <p className="me-auto font-semibold">
          {isGone && <Icon name="warning" className="me-1.5 inline size-4 align-[-0.1em]" />}
          {isGone ? 'Đang ngoại tuyến' : 'Có mạng trở lại'}
          {when && `: ${when}`}
        </p>
        <p className="flex gap-x-4 text-sm">
          <a href={paths.chamberKept()} className="inline-flex min-h-9 items-center">
            Đã lưu trên máy
          </a>
          <a href={usePathname()} className="inline-flex min-h-9 items-center">
            {isGone ? 'Thử lại' : 'Tải bản mới'}
          </a>
        </p>
        {waiting.length > 0 && (
          <details className="w-full text-sm">
            <summary className="min-h-9 py-1.5">
              {waiting.length} mục bạn gõ đang chờ gửi, có mạng thì tự đi
            </summary>
            <ul className="pb-1.5">
              {waiting.map(({ key, kind, fields }) => (
                <li key={key} className="truncate">
                  {WORDS[kind]}: {String(fields.body) || '(bỏ trống)'}
                </li>
              ))}
            </ul>
          </details>
        )}
        {held && (
          <p className="w-full text-sm font-medium">
            «{held}» cần mạng nên chưa gửi. Chữ đã gõ còn nguyên; có mạng thì bấm lại.
          </p>
        )}
      </div>
    </div>
  );
}
