'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/paths';
import type { Refusal } from '@/lib/refusal';
import { formatInstant } from '@/lib/vi/date';
import { useWaiting } from '../waiting/waiting-room';
import type { Waiting } from '../waiting/waiting-store';
import { waitingCounts, waitingLine } from '../waiting/waiting-words';
import { READER_ATTRIBUTE } from './kept';
import { useHeldForms } from './use-held-forms';
import { useKept } from './use-kept';
import { type Network, useNetwork } from './use-network';

/**
 * The pages of the chamber as they are read in a hall without network: kept by the worker as they are opened, and, without it, under
 * a band that says of when they are and what waits.
 */
export function Offline({ reader, children }: { reader: string; children: ReactNode }) {
  const { store, waiting, isReached, halted } = useWaiting();
  const network = useNetwork(isReached);
  const held = useHeldForms(network.state === 'gone');
  useKept(waiting.length);
  const refused = waiting.filter((one) => one.refused !== undefined);
  const going = waiting.filter((one) => one.refused === undefined);
  const wait = network.state === 'gone' ? 'mạng, có mạng thì tự gửi' : 'gửi';
  const queue = <Queue {...{ refused, going, wait }} drop={store.drop} />;
  return (
    <div {...{ [READER_ATTRIBUTE]: reader }} className="contents">
      <div role="status" className="sticky top-0 z-10">
        {network.state !== 'there' && (
          <Band>
            <Away {...{ network, held }} />
            {network.state === 'back' && halted && <Halted {...{ halted, going }} />}
            {queue}
          </Band>
        )}
        {network.state === 'there' && (halted || refused.length > 0) && (
          <Band>
            {halted && <Halted {...{ halted, going }} />}
            {queue}
          </Band>
        )}
      </div>
      {children}
    </div>
  );
}

const Band = ({ children }: { children: ReactNode }) => (
  <div className="border-b-2 border-abstain bg-tint-abstain">
    <div className="mx-auto flex max-w-2xl flex-wrap items-center gap-x-4 px-4.5 py-2 sm:px-6">
      {children}
    </div>
  </div>
);

/** That the network is gone, or back, and of when the page is. */
function Away({ network, held }: { network: Network; held: string | null }) {
  const isGone = network.state === 'gone';
  const when = network.at && `bản lưu lúc ${formatInstant(network.at)}`;
  return (
    <>
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
      {held && (
        <p className="w-full text-sm font-medium">
          «{held}» cần mạng nên chưa gửi. Chữ đã gõ còn nguyên; có mạng thì bấm lại.
        </p>
      )}
    </>
  );
}

/** What the server asks for before it takes what waits. */
function Halted({ halted, going }: { halted: Refusal; going: readonly Waiting[] }) {
  const back = usePathname();
  if (halted.code !== 'account.signed_out') return <p className="w-full font-medium">{halted.message}</p>;
  return (
    <>
      <p className="me-auto font-semibold">Phiên đăng nhập đã hết</p>
      <a href={paths.signIn(back)} className="inline-flex min-h-9 items-center">
        Đăng nhập lại
      </a>
      {going.length > 0 && (
        <p className="w-full text-sm">Những gì bạn gõ còn giữ ở máy này, đăng nhập lại thì tự gửi.</p>
      )}
    </>
  );
}

type QueueProps = {
  /** What is waited for. */
  wait: string;
  refused: readonly Waiting[];
  going: readonly Waiting[];
  drop: (key: string) => void;
};

/** Everything that has not arrived, wherever it was typed: the page it was typed on may be gone. */
function Queue({ refused, going, wait, drop }: QueueProps) {
  if (refused.length + going.length === 0) return null;
  const summary = [
    going.length > 0 && `${waitingCounts(going)} đang chờ ${wait}`,
    refused.length > 0 && `${waitingCounts(refused)} chưa gửi được`,
  ];
  return (
    <details className="w-full text-sm" open={refused.length > 0 && going.length === 0}>
      <summary className="min-h-9 py-1.5">{summary.filter(Boolean).join('; ')}</summary>
      <ul aria-label="Chưa gửi được" className="flex max-h-[50vh] flex-col gap-2 overflow-y-auto pb-1.5">
        {[...refused, ...going].map((one) => (
          <li key={one.key}>
            <p className={one.refused ? 'whitespace-pre-line' : 'truncate'}>{waitingLine(one)}</p>
            {one.refused && (
              <FieldError id={`band ${one.key}`.replaceAll(' ', '-')}>{one.refused}</FieldError>
            )}
            {one.kind === 'note' && !one.refused ? null : (
              <Button size="small" variant="quiet" onClick={() => drop(one.key)}>
                Bỏ, không gửi
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
