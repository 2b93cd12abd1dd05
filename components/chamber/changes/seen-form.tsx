import { ActionForm, type FormAction } from '@/components/form/action-form';

/** «Đã xem thay đổi»: from here on the version on the page is what the next one is compared with. */
export function SeenForm({ action, n }: { action: FormAction; n: number }) {
  return (
    <ActionForm action={action} submit="Đã xem thay đổi" done="Đã ghi." variant="secondary">
      <p className="text-sm text-soft">Bấm khi đã xem xong; lần sau so với bản {n} này.</p>
    </ActionForm>
  );
}
