import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** What a passkey gave, as text to be sent; or the sentence why it gave nothing. */
export type Given = { ok: true; text: string } | { ok: false; message: string };

/** Has the browser make a passkey. The library is loaded when it is wanted. */
export const makePasskey = (options: object): Promise<Given> =>
  ask(async ({ startRegistration }) =>
    startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON }),
  );

/** Has a passkey sign. */
export const signWithPasskey = (options: object): Promise<Given> =>
  ask(async ({ startAuthentication }) =>
    startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON }),
  );

async function ask(
  work: (library: typeof import('@simplewebauthn/browser')) => Promise<object>,
): Promise<Given> {
  try {
    const library = await import('@simplewebauthn/browser');
    if (!library.browserSupportsWebAuthn()) return { ok: false, message: UNSUPPORTED };
    return { ok: true, text: JSON.stringify(await work(library)) };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return { ok: false, message: SENTENCES[name] ?? FAILED };
  }
}

const UNSUPPORTED =
  'Trình duyệt này không dùng được khóa truy cập. Dùng ứng dụng tạo mã, hoặc trình duyệt khác.';
const FAILED = 'Chưa dùng được khóa truy cập. Thử lại, hoặc dùng cách xác minh khác.';
const SENTENCES: Readonly<Record<string, string>> = {
  NotAllowedError: 'Đã hủy hoặc quá giờ. Bấm lại để thử lần nữa.',
  InvalidStateError: 'Thiết bị này đã có khóa truy cập của tài khoản.',
  SecurityError: 'Khóa truy cập chỉ dùng được ở địa chỉ công khai của trang này.',
};
