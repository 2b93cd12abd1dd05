/*
 * Every paper that is made of a session's record, by the name it has in addresses.
 */

type Listed = {
  readonly title: string;
  /** Residents find it beside the published record; the others are the office's. */
  readonly isPublic: boolean;
  /** Used at the meeting and filed nowhere. */
  readonly isAid?: true;
  /** Before the session, on its day, after it: how the desk orders them. */
  readonly when: 'before' | 'during' | 'after';
};

export const papers = {
  'quyet-dinh-trieu-tap': { title: 'Quyết định triệu tập', isPublic: false, when: 'before' },
  'giay-trieu-tap': { title: 'Giấy triệu tập đại biểu', isPublic: false, when: 'before' },
  'giay-moi': { title: 'Giấy mời khách', isPublic: false, when: 'before' },
  'chuong-trinh-du-kien': { title: 'Dự kiến chương trình', isPublic: true, when: 'before' },
  'kich-ban-dieu-hanh': {
    title: 'Kịch bản điều hành của chủ tọa',
    isPublic: false,
    isAid: true,
    when: 'during',
  },
  'diem-danh': { title: 'Danh sách điểm danh, để ký', isPublic: false, when: 'during' },
  'chuong-trinh-thong-qua': { title: 'Chương trình đã thông qua', isPublic: true, when: 'during' },
  'phieu-ghi-tay': {
    title: 'Phiếu ghi tay biên bản, khi mất điện',
    isPublic: false,
    isAid: true,
    when: 'during',
  },
  'so-theo-doi-phieu': { title: 'Sổ theo dõi phiếu', isPublic: false, when: 'during' },
  'bien-ban': { title: 'Biên bản kỳ họp', isPublic: true, when: 'after' },
  'chuong-trinh': { title: 'Chương trình theo diễn biến', isPublic: true, when: 'after' },
  'ket-qua-bieu-quyet': { title: 'Kết quả biểu quyết', isPublic: true, when: 'after' },
  'danh-muc-nghi-quyet': { title: 'Danh mục nghị quyết', isPublic: true, when: 'after' },
  'tong-hop-kien-nghi': { title: 'Tổng hợp kiến nghị cử tri', isPublic: true, when: 'after' },
  'thong-bao-ket-qua': { title: 'Thông báo kết quả, kèm bản đọc loa', isPublic: true, when: 'after' },
  'niem-yet': { title: 'Biên bản niêm yết', isPublic: false, when: 'after' },
  'bao-cao': { title: 'Báo cáo gửi cấp trên', isPublic: false, when: 'after' },
  'cong-van': { title: 'Công văn gửi hồ sơ', isPublic: false, when: 'after' },
} as const satisfies Readonly<Record<string, Listed>>;

export type PaperName = keyof typeof papers;
export const paperNames = Object.keys(papers) as PaperName[];
/** Those of a session's dossier. */
export const filedPaperNames = paperNames.filter((name) => !('isAid' in papers[name]));
export const publicPaperNames = paperNames.filter((name) => papers[name].isPublic);

/** What a paper is set as: PDF to keep and to sign, Word to go on with. */
export const printForms = ['pdf', 'docx'] as const;
export type PrintForm = (typeof printForms)[number];
export const formNames: Readonly<Record<PrintForm, string>> = { pdf: 'PDF', docx: 'Word' };

/** What all papers of a session are put into: files of their own with an index, or one with its pages. */
export const sessionForms = ['zip', 'pdf'] as const;
export type SessionForm = (typeof sessionForms)[number];
export const sessionFormNames: Readonly<Record<SessionForm, string>> = {
  zip: 'ZIP',
  pdf: 'PDF',
};

/** «ho-so.zip» → its form; null for what is no file of a whole session. */
export const sessionFileForm = (file: string): SessionForm | null =>
  sessionForms.find((form) => file === `ho-so.${form}`) ?? null;

/** «bien-ban.pdf» → its two parts; null for what is no file of a paper. */
export function paperFile(file: string): { name: string; form: PrintForm } | null {
  const [, name = '', form] = /^(.+)\.(pdf|docx)$/u.exec(file) ?? [];
  return form ? { name, form: form as PrintForm } : null;
}
