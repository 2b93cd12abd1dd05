import { ActionForm } from '@/components/form/action-form';
import { FormArea } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/paths';
import { type WithheldFile, withheldText } from '@/lib/public/withheld-text';
import { Group } from '../editor/group';
import type { PublishActions } from './publish-actions';

type PublishedFile = {
  readonly digest: string;
  readonly kind: 'paper' | 'photo';
  readonly name: string;
  readonly versions: readonly number[];
  readonly withheld: WithheldFile | null;
};
type PublishedFilesProps = {
  sessionId: string;
  files: readonly PublishedFile[];
  withhold: PublishActions['withhold'];
};

/** Every file residents were ever shown with this session, each with the way to take it away from everybody. */
export function PublishedFiles({ sessionId, files, withhold }: PublishedFilesProps) {
  if (files.length === 0) return null;
  return (
    <Group
      title="Tệp đã công bố"
      hint="Tệp lộ thông tin cá nhân hoặc bí mật thì gỡ tại đây: mọi bản, mọi cỡ ảnh đều mất tệp đó, không đưa lại được. Các phần khác của hồ sơ giữ nguyên."
    >
      <ul className="max-w-text">
        {files.map((file) => (
          <li key={file.digest} className="border-t border-line py-3">
            <FileLine file={file} />
            {!file.withheld && (
              <Disclosure summary="Gỡ tệp này">
                <ActionForm
                  action={withhold.bind(null, { sessionId, digest: file.digest })}
                  submit="Gỡ vĩnh viễn"
                  done="Đã gỡ."
                  variant="danger"
                  className="mt-3"
                >
                  <FormArea name="reason" label="Lý do gỡ tệp (người dân đọc được)" rows={2} />
                </ActionForm>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </Group>
  );
}

function FileLine({ file: { digest, kind, name, versions, withheld } }: { file: PublishedFile }) {
  const address = kind === 'photo' ? paths.photo(digest, 1600) : paths.file(digest);
  return (
    <p className="flex gap-2">
      <Icon name="document" className="mt-[0.2em] size-4 text-soft" />
      <span className="min-w-0 break-words">
        {withheld ? name : <a href={address}>{name}</a>}
        <span className="text-soft"> · bản {versions.join(', ')}</span>
        {withheld && <span className="block text-soft">{withheldText(withheld)}</span>}
      </span>
    </p>
  );
}
