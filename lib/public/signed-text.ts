import type { Signature, SignedCopy, SignedReading, Touched } from '@/lib/record/schema-signed';
import { terms } from '@/lib/vi/terms';
import { instantText } from './session-text';

/*
 * What a signed copy says, in words. Each names what was computed; what a file cannot answer is said as such, and nothing here says
 * that a signature is «hợp lệ».
 */

/** «nội dung trang 2; chú thích, hình đặt lên trang 3». */
const touchedText = (touched: readonly Touched[]): string =>
  touched.map(({ what, page }) => `${terms.touchedKind[what]}${page ? ` trang ${page}` : ''}`).join('; ');

/** How the file stands to the paper that was sent out, in one sentence. */
export function matchText({ match, touched = [], signatures }: SignedReading): string {
  const isDigital = signatures.length > 0;
  switch (match) {
    case 'same':
      return 'Đúng tệp đã trình ký, chỉ thêm chữ ký.';
    case 'altered':
      return `Bị sửa sau khi trình ký: ${touchedText(touched)}.`;
    case 'same_words':
      return isDigital
        ? 'Không phải đúng tệp đã trình ký; chữ trong tệp giống bản trình ký.'
        : 'Không có chữ ký số; chữ trong tệp giống bản trình ký. Lưu như bản chụp đã ký tay, chưa kiểm tra được chữ ký.';
    case 'other_words':
      return isDigital
        ? 'Không phải đúng tệp đã trình ký; chữ trong tệp khác bản trình ký.'
        : 'Không có chữ ký số; chữ đọc được trong tệp khác bản trình ký. Lưu như bản chụp đã ký tay, chưa kiểm tra được chữ ký và nội dung.';
    case 'no_words':
      return isDigital
        ? 'Không phải đúng tệp đã trình ký; tệp chỉ có hình, không so được chữ.'
        : 'Bản chụp đã ký tay: tệp chỉ có hình, chưa kiểm tra được chữ ký và nội dung.';
  }
}

const stateTexts: Readonly<Record<Exclude<Signature['state'], 'intact'>, string>> = {
  altered: 'chữ ký không khớp nội dung tệp: tệp đã bị sửa sau khi ký',
  wrong_key: 'chữ ký không do khóa của chứng thư này tạo ra',
  byte_range: 'chữ ký không bao trùm cả tệp như phải có',
  unreadable: 'không đọc được chữ ký',
  unsupported: 'chữ ký theo cách máy chủ này không kiểm tra được',
};

const chainTexts: Readonly<Record<NonNullable<Signature['chain']>, string | null>> = {
  trusted: 'chứng thư do một gốc mà đơn vị vận hành tin cậy cấp',
  unknown_root: null,
  incomplete: 'tệp không kèm đủ chứng thư của nơi cấp',
  self_signed: 'chứng thư tự cấp cho mình, không có nơi nào bảo đảm',
  broken: 'chứng thư của nơi cấp kèm theo không khớp',
};

const validityTexts = {
  expired: 'chứng thư đã hết hạn lúc ký',
  not_yet: 'chứng thư chưa có hiệu lực lúc ký',
  unknown: 'không rõ lúc ký nên không biết chứng thư còn hạn hay không',
  valid: null,
} as const;

/** «Nguyễn Văn Mẫu (HĐND phường Mẫu)»; null where the certificate names nobody, or none was read. */
const signerText = ({ name, organisation }: Signature): string | null =>
  name ? `${name}${organisation && organisation !== name ? ` (${organisation})` : ''}` : null;

/** When it was signed and on whose word; null where nobody says. */
function signedAtText({ timestamp, claimedAt }: Signature): string | null {
  if (timestamp?.state === 'intact' && timestamp.at) {
    const by = timestamp.by ? ` của ${timestamp.by}` : '';
    return `${instantText(timestamp.at)} theo dấu thời gian${by}`;
  }
  return claimedAt ? `${instantText(claimedAt)} theo máy người ký` : null;
}

/** What was found of one signature, from the gravest on: each a part of a sentence. */
function signatureFindings(signature: Signature): string[] {
  const { state, certificate, chain, later, timestamp } = signature;
  const hasStray = timestamp && timestamp.state !== 'intact' && signature.kind === 'signature';
  return [
    state === 'intact' ? 'khớp nội dung tệp' : stateTexts[state],
    later ? `sau chữ ký này tệp bị sửa: ${touchedText(later)}` : null,
    certificate ? validityTexts[certificate.atSigning] : null,
    chain ? chainTexts[chain] : null,
    hasStray ? 'dấu thời gian kèm theo không phải của chữ ký này hoặc không đọc được' : null,
  ].flatMap((text) => text ?? []);
}

/** One signature in a sentence: who, when on whose word, what was found, and who issued the certificate. */
export function signatureText(signature: Signature): string {
  const { kind, issuer, serial } = signature;
  const who = signerText(signature) ?? 'Không rõ người ký';
  const by = kind === 'timestamp' ? `Dấu thời gian của ${who}` : who;
  const head = [by, signedAtText(signature)].filter(Boolean).join(', ');
  const issued = issuer && `Chứng thư do ${issuer} cấp${serial ? `, số ${serial}` : ''}.`;
  return [`${head}: ${signatureFindings(signature).join('; ')}.`, issued].filter(Boolean).join(' ');
}

/** What no file answers: said with every signature that could be read. */
export function unknownsOf({ signatures }: SignedReading): string[] {
  const read = signatures.filter(({ chain }) => chain !== undefined);
  if (read.length === 0) return [];
  return [
    ...(read.every(({ chain }) => chain === 'trusted')
      ? []
      : ['nơi cấp chứng thư có được Nhà nước công nhận hay không']),
    'chứng thư có bị thu hồi hay không',
    'người ký có giữ chức vụ ấy hay không',
  ];
}

/** «Nguyễn Văn Mẫu đã ký 2 lần.», for each who did. */
export function signedTwice({ signatures }: SignedReading): string[] {
  const people = signatures.filter(({ kind, name }) => kind === 'signature' && name);
  const times = new Map<string, { name: string; count: number }>();
  for (const one of people) {
    const key = `${one.name} ${one.organisation ?? ''}`;
    times.set(key, { name: one.name ?? '', count: (times.get(key)?.count ?? 0) + 1 });
  }
  return [...times.values()]
    .filter(({ count }) => count > 1)
    .map(({ name, count }) => `${name} đã ký ${count} lần.`);
}

/** Everything a copy says as one line, for the changes between versions. */
export const signedCopyLine = (copy: SignedCopy): string =>
  [copy.file.name, matchText(copy), ...copy.signatures.flatMap((one) => signerText(one) ?? [])].join(' · ');
