import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import type { Edition } from '@/lib/public/edition';
import { instantText } from '@/lib/public/session-text';
import { publishedByText } from '@/lib/public/submission-text';
import { shortDigest } from '@/lib/record/digest';
import type { SessionRecord } from '@/lib/record/schema';
import { isMeetingSlug } from '@/lib/rules/meeting-kinds';
import { PaperLinks } from './paper-links';
import { Part } from './part';

export type SessionAddress = { council: string; slug: string };

/** On an old version: that it was replaced, and by what. */
export function ReplacedNotice({ edition, address }: { edition: Edition; address: SessionAddress }) {
  const { version, latestVersion } = edition;
  if (version === latestVersion) return null;
  return (
    <Notice
      tone="warn"
      className="mt-5"
      title={`Đây là bản ${version}, đã được thay bằng bản ${latestVersion}.`}
    >
      <p className="print:hidden">
        <a href={paths.session(address.council, address.slug)}>Xem bản mới nhất</a> ·{' '}
        <a href={paths.changes(address.council, address.slug)}>Đã thay đổi những gì</a>
      </p>
    </Notice>
  );
}

/** Which version this is, why it replaced the one before, and how anybody can check it. */
type VersionPartProps = { edition: Edition; address: SessionAddress; record: SessionRecord };

export function VersionPart({ edition, address, record }: VersionPartProps) {
  const { version, latestVersion, digest, kind, reason, publishedAt, previousAt } = edition;
  return (
    <Part id="phien-ban" title="Phiên bản">
      <div className="rounded-sm border border-s-4 border-line border-s-abstain bg-card px-4 py-3 break-inside-avoid sm:px-5">
        <p>
          <strong>Bản công bố {version}</strong>
          {previousAt && `, thay bản ${version - 1} công bố ${instantText(previousAt)}`}.{' '}
          {publishedByText(edition)} {instantText(publishedAt)}.
        </p>
        {reason && (
          <p data-speak="">
            {kind === 'correction' ? 'Đính chính: ' : 'Lý do: '}
            {reason}
          </p>
        )}
        <p className="text-soft">
          Mã đối chiếu (SHA-256) <code className="font-mono text-sm text-ink">{shortDigest(digest)}</code>
        </p>
        <div className="flex flex-wrap items-start gap-x-6">
          <Disclosure summary="Văn bản để in">
            <PaperLinks
              record={record}
              address={address}
              version={version === latestVersion ? undefined : version}
            />
          </Disclosure>
          <Disclosure summary="Tự kiểm tra bản này">
            <CheckCommand edition={edition} address={address} />
          </Disclosure>
          {version > 1 && (
            <a
              className="inline-flex min-h-11 items-center print:hidden"
              href={paths.changes(address.council, address.slug)}
            >
              Xem thay đổi giữa các bản
            </a>
          )}
        </div>
      </div>
    </Part>
  );
}

function CheckCommand({ edition, address }: { edition: Edition; address: SessionAddress }) {
  const { version, latestVersion, digest, format, origin } = edition;
  const file = paths.versionFile(address.council, address.slug, version);
  const isNewest = version === latestVersion;
  return (
    <div className="flex max-w-text flex-col gap-2">
      <p>
        Mỗi bản là một tệp được giữ nguyên từng chữ; sửa một dấu phẩy là mã đối chiếu khác đi. Mã đối chiếu
        (SHA-256) đầy đủ:
      </p>
      <code className="font-mono text-sm break-all">{digest}</code>
      <p>Tải tệp và tính lại bằng một lệnh; kết quả phải trùng:</p>
      <code className="font-mono text-sm break-all">
        curl -s {origin}
        {file} | sha256sum
      </code>
      <p className="print:hidden">
        <a href={file}>Tải hồ sơ {isMeetingSlug(address.slug) ? 'cuộc họp' : 'kỳ họp'} (JSON)</a> ·{' '}
        <a href={paths.recordSchema(format)}>Cách đọc tệp (JSON Schema)</a>
      </p>
      {!isNewest && (
        <p>Bản kế tiếp ghi lại mã đối chiếu này trong tệp của nó, nên bản cũ bị sửa là thấy ngay.</p>
      )}
    </div>
  );
}
