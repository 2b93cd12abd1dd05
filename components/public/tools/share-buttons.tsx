import { Button } from '@/components/ui/button';

/** Copying the address, and the device's own way of sending where it has one. */
export function ShareButtons({ title, url }: { title: string; url: string }) {
  return (
    <div className="flex flex-wrap items-center gap-2" data-needs-script data-share={url} data-title={title}>
      <Button size="small">Sao chép liên kết</Button>
      <Button size="small" hidden suppressHydrationWarning>
        Gửi đi
      </Button>
      <span role="status" className="text-sm text-soft" />
    </div>
  );
}
