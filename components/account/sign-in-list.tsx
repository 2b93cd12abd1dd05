import { ActionForm, type FormAction } from '@/components/form/action-form';
import { Badge } from '@/components/ui/badge';
import { formatInstant } from '@/lib/vi/date';
import { signInTerms } from '@/lib/vi/terms-of-sign-in';
import type { BrowserKind, SystemKind } from '@/lib/words-of-sign-in';

export type OpenSignIn = {
  startedAt: string;
  seenAt: string;
  browser: BrowserKind | null;
  system: SystemKind | null;
  network: string | null;
  handle: string;
  isThisOne: boolean;
};

/** Where somebody is signed in. A network is told by a word that tells it apart from others and nobody where it is. */
export function SignInList({
  signIns,
  end,
}: {
  signIns: readonly OpenSignIn[];
  /** Ends one of them; left out where they only end together. */
  end?: (handle: string) => FormAction;
}) {
  if (signIns.length === 0) return <p>Không có thiết bị nào đang đăng nhập.</p>;
  return (
    <ul className="flex flex-col">
      {signIns.map(({ handle, isThisOne, startedAt, seenAt, network, ...device }) => (
        <li
          key={handle}
          className="flex flex-wrap items-start justify-between gap-x-6 border-t border-line py-3"
        >
          <div>
            <p>
              <strong>{deviceText(device)}</strong> {isThisOne && <Badge tone="for">Thiết bị này</Badge>}
            </p>
            <p className="text-sm text-soft">
              Đăng nhập {formatInstant(startedAt)}, dùng gần nhất khoảng {formatInstant(seenAt)}
              {network && `, mạng ${network}`}
            </p>
          </div>
          {end && !isThisOne && (
            <ActionForm
              action={end(handle)}
              submit="Đăng xuất thiết bị"
              done="Đã đăng xuất."
              variant="quiet"
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function deviceText({ browser, system }: Pick<OpenSignIn, 'browser' | 'system'>): string {
  if (!browser || !system) return 'Không rõ thiết bị';
  return `${signInTerms.browserKind[browser]} trên ${signInTerms.systemKind[system]}`;
}
