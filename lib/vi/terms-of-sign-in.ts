import type * as words from '@/lib/words-of-sign-in';

type Of<List extends readonly string[]> = Record<List[number], string>;

/** The part of `terms` that is about signing in and duties. */
export const signInTerms = {
  approvalRule: {
    two_people: 'theo quy tắc hai người',
    one_person: 'hội đồng không buộc hai người',
  } satisfies Of<typeof words.approvalRules>,
  factorKind: {
    totp: 'Ứng dụng tạo mã',
    passkey: 'Khóa truy cập',
  } satisfies Of<typeof words.factorKinds>,
  browserKind: {
    chrome: 'Chrome',
    edge: 'Edge',
    firefox: 'Firefox',
    safari: 'Safari',
    coc_coc: 'Cốc Cốc',
    opera: 'Opera',
    samsung: 'Samsung Internet',
    other: 'Trình duyệt khác',
  } satisfies Of<typeof words.browserKinds>,
  systemKind: {
    windows: 'Windows',
    macos: 'macOS',
    linux: 'Linux',
    android: 'Android',
    ios: 'iPhone, iPad',
    other: 'máy khác',
  } satisfies Of<typeof words.systemKinds>,
};
