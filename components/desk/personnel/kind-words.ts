import type { PersonnelKind } from '@/lib/words-of-personnel';

/** Lấy phiếu tín nhiệm asks for three levels where every other ballot asks for yes or no. */
export const isLevels = (kind: PersonnelKind): boolean => kind === 'confidence_levels';

type PeopleWords = {
  /** All of them: «Người ứng cử». */
  readonly several: string;
  /** One of them in a sentence: «người ứng cử». */
  readonly one: string;
  /** What the line asks that takes several at once. */
  readonly line: string;
  readonly example: string;
};

const words = (one: string, example: string): PeopleWords => ({
  one,
  example,
  several: `${one.slice(0, 1).toLocaleUpperCase('vi')}${one.slice(1)}`,
  line: `${one.slice(0, 1).toLocaleUpperCase('vi')}${one.slice(1)}, cách nhau bằng dấu phẩy`,
});

/** What the people on a ballot of each kind are called at the desk. */
export const peopleWords: Readonly<Record<PersonnelKind, PeopleWords>> = {
  election: words('người ứng cử', 'Nguyễn Thị An, Trần Văn Bách, Lê Thị Cúc'),
  confirmation: words('người được phê chuẩn, xác nhận', 'Nguyễn Thị An, Trần Văn Bách'),
  relief: words('người được miễn nhiệm', 'Nguyễn Thị An'),
  dismissal: words('người bị đề nghị bãi nhiệm', 'Nguyễn Thị An'),
  release: words('đại biểu xin thôi làm nhiệm vụ', 'Nguyễn Thị An'),
  confidence_levels: words('người được lấy phiếu', 'Nguyễn Thị An, Trần Văn Bách, Lê Thị Cúc'),
  confidence: words('người được bỏ phiếu tín nhiệm', 'Nguyễn Thị An'),
};
