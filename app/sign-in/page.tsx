import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Link } from '@/components/ui/link';
import { homeOf, safeBack } from '@/lib/back';
import { paths } from '@/lib/paths';
import { refusals } from '@/lib/refusal';
import { halfSignedInPerson, signedInPerson } from '../viewer';
import { SecondStep } from './second-step';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Đăng nhập', robots: { index: false } };

type Props = { searchParams: Promise<{ back?: string | string[]; refused?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { back, refused } = await searchParams;
  const why = refusedBy(typeof refused === 'string' ? refused : '');
  const wanted = safeBack(typeof back === 'string' ? back : undefined);
  const viewer = await signedInPerson();
  if (viewer) redirect(wanted ?? homeOf(viewer));
  const half = await halfSignedInPerson();
  return (
    <main
      id="noi-dung"
      className="mx-auto flex min-h-dvh w-full max-w-[26rem] flex-col justify-center gap-8 px-5 py-12"
    >
      <header className="flex flex-col gap-4">
        <Link
          href={paths.home()}
          className="flex w-fit items-center gap-3 font-serif text-lg font-semibold text-ink no-underline"
        >
          {/* biome-ignore lint/performance/noImgElement: a drawing of ours, and next/image would write a style on it. */}
          <img src="/emblem.svg" alt="" width={40} height={40} />
          Nghị Trường
        </Link>
        <div>
          <h1 className="font-serif text-3xl font-semibold">{half ? 'Xác minh hai bước' : 'Đăng nhập'}</h1>
          <p className="mt-2 text-soft">
            {half
              ? `Mật khẩu đúng. Còn một bước nữa cho ${half.email}.`
              : 'Dành cho thư ký, chủ tọa, đại biểu và quản trị của hội đồng.'}
          </p>
        </div>
      </header>
      {half ? (
        <SecondStep back={wanted} why={why} passkey={half.passkey} />
      ) : (
        <>
          <SignInForm back={wanted} why={why} />
          <p className="border-t border-line pt-5 text-soft">
            Quên mật khẩu thì nhờ quản trị của hội đồng đặt lại. Người dân xem{' '}
            <Link href={paths.home()}>trang công khai</Link> mà không cần tài khoản.
          </p>
        </>
      )}
    </main>
  );
}

/** The sentence of a refusal that the address names: one of ours, or none. */
function refusedBy(code: string): string | null {
  return /^(?:account|store)\./.test(code) && Object.hasOwn(refusals, code)
    ? refusals[code as keyof typeof refusals]
    : null;
}
