import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { mayPass, type Upload, type Uploads } from './use-uploads';

/** How far each file has got, and beside its name why one was not taken. Outcomes are read out, percents are not. */
export function UploadList<Stored>({ uploads }: { uploads: Uploads<Stored> }) {
  return (
    <>
      {uploads.uploads.length > 0 && (
        <ul aria-label="Tệp đang gửi" className="flex flex-col gap-2">
          {uploads.uploads.map((upload) => (
            <li key={upload.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="min-w-0 break-all">{upload.name}</span>
              {upload.refusal ? <Refused upload={upload} /> : <Progress upload={upload} />}
              {upload.refusal && mayPass(upload.refusal) && (
                <Button
                  size="small"
                  aria-label={`Gửi lại ${upload.name}`}
                  onClick={() => uploads.again(upload.id)}
                >
                  Gửi lại
                </Button>
              )}
              <Button
                size="small"
                variant="quiet"
                aria-label={`${upload.refusal ? 'Bỏ qua' : 'Hủy'} ${upload.name}`}
                onClick={() => uploads.cancel(upload.id)}
              >
                {upload.refusal ? 'Bỏ qua' : 'Hủy'}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p aria-live="polite" className="sr-only">
        {uploads.said}
      </p>
    </>
  );
}

function Progress({ upload: { name, percent } }: { upload: Upload }) {
  if (percent === null) return <span className="text-sm text-soft">Chờ đến lượt</span>;
  // All of it has been sent; the server is still checking it.
  if (percent === 100) return <span className="text-sm text-soft">Máy chủ đang xem tệp…</span>;
  return (
    <progress value={percent} max={100} aria-label={`Đang gửi ${name}`} className="h-2 w-40 accent-red" />
  );
}

function Refused({ upload: { refusal } }: { upload: Upload }) {
  return (
    <span className="flex items-start gap-1.5 font-medium text-red">
      <Icon name="warning" className="mt-0.5 size-4" />
      {refusal?.message}
    </span>
  );
}
