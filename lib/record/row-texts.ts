/** A text from which nothing follows: what it is called, how long it may be, and how the desk offers it. */
export type RowText = {
  readonly label: string;
  readonly max: number;
  /** Several lines are kept as such. */
  readonly isLong?: true;
  /** The desk asks for it in another way by now; what a file or an earlier record printed is kept and can be corrected. */
  readonly isKept?: true;
  /** Readers meet it in a place of its own, and not as a line. */
  readonly isPlaced?: true;
  /** The desk asks for it beside what it is about, and not among the rare texts. */
  readonly isBeside?: true;
  /** How it may read, shown while the field is empty. */
  readonly example?: string;
};

/**
 * Texts of rows from which nothing follows, by table. Each is named here once; the form, the record, its changes, the desk,
 * the search and the page all read this list. A new one is a line here and a column in `db/schema`.
 */
export const rowTexts = {
  councilSessions: {
    daysInferredFrom: { label: 'Ngày kỳ họp suy ra từ', max: 300, example: 'ngày đăng bài' },
    heldAs: { label: 'Hình thức họp', max: 300, example: 'trực tuyến, 8 điểm cầu' },
    convenedBy: { label: 'Triệu tập', max: 500, example: 'theo yêu cầu của Chủ tịch UBND phường' },
    nextSession: { label: 'Kỳ họp sau', max: 300, example: 'ngày 25/3/2026' },
  },
  sittings: {
    presidedBy: { label: 'Chủ tọa', max: 300, isKept: true },
    minutesBy: { label: 'Thư ký', max: 300, isKept: true },
    heldOnInferredFrom: { label: 'Ngày họp suy ra từ', max: 300, example: 'ngày đăng bài' },
    proxies: { label: 'Ủy quyền biểu quyết', max: 1_000, example: 'chỉ nơi luật của hội đồng cho phép' },
    note: { label: 'Ghi chú', max: 500, example: 'Cổng thông tin ghi 24 đại biểu' },
  },
  sources: {
    postedOnInferredFrom: { label: 'Ngày đăng suy ra từ', max: 300, example: 'ngày trong địa chỉ bài' },
  },
  mandates: {
    startedOnInferredFrom: { label: 'Ngày bắt đầu nhiệm vụ suy ra từ', max: 300, example: 'ngày bầu cử' },
    endedOnInferredFrom: { label: 'Ngày thôi nhiệm vụ suy ra từ', max: 300, example: 'nghị quyết cho thôi' },
  },
  offices: {
    startedOnInferredFrom: { label: 'Ngày giữ chức vụ suy ra từ', max: 300, example: 'ngày bầu chức vụ' },
    endedOnInferredFrom: { label: 'Ngày thôi chức vụ suy ra từ', max: 300, example: 'ngày bầu người thay' },
  },
  agendaItems: {
    printedReference: { label: 'Mục trong chương trình in', max: 60, example: 'III.2', isPlaced: true },
    movedBy: { label: 'Người đề nghị', max: 300 },
    earlierReference: { label: 'Liên quan nội dung kỳ trước', max: 500, example: 'Mục II.3, Kỳ họp thứ 9' },
    minutesCorrections: {
      label: 'Ý kiến sửa biên bản được thông qua',
      max: 2_000,
      isLong: true,
      isBeside: true,
      example: 'Đại biểu A đề nghị ghi thêm',
    },
  },
  papers: {
    kindPrinted: { label: 'Loại tài liệu như nguồn gọi', max: 100, example: 'Quyết định', isPlaced: true },
    datedOnInferredFrom: { label: 'Ngày tài liệu suy ra từ', max: 300 },
    note: { label: 'Ghi chú', max: 500 },
  },
  resolutions: {
    kindPrinted: { label: 'Loại văn bản như nguồn gọi', max: 100, example: 'Luật', isPlaced: true },
    outcomePrinted: {
      label: 'Lời nguồn về kết quả',
      max: 1_000,
      isBeside: true,
      example: 'Hội đồng nhân dân đã thông qua nghị quyết này',
    },
    sessionPrinted: { label: 'Kỳ họp ghi ở đầu văn bản', max: 300, example: 'Kỳ họp thứ 11' },
    effectRule: { label: 'Lời văn về hiệu lực', max: 1_000, isLong: true },
    closing: { label: 'Câu kết', max: 1_000, isLong: true },
    recipients: { label: 'Nơi nhận', max: 2_000, isLong: true },
    adoptedOnInferredFrom: { label: 'Ngày thông qua suy ra từ', max: 300, example: 'ngày họp' },
    issuedOnInferredFrom: { label: 'Ngày ban hành suy ra từ', max: 300 },
    effectiveOnInferredFrom: { label: 'Ngày có hiệu lực suy ra từ', max: 300 },
  },
  votes: {
    movedBy: { label: 'Người đề nghị', max: 300 },
    secondedBy: { label: 'Người ủng hộ đề nghị', max: 300 },
    heldOnInferredFrom: { label: 'Ngày biểu quyết suy ra từ', max: 300 },
    piece: { label: 'Điều, khoản', max: 200, isPlaced: true, isBeside: true, example: 'Khoản 2 Điều 3' },
    amendedText: {
      label: 'Lời văn đề nghị sửa',
      max: 5_000,
      isLong: true,
      isBeside: true,
      example: 'Thay «300 triệu đồng» bằng «350 triệu đồng»',
    },
    adoptedText: {
      label: 'Lời văn sau khi sửa',
      max: 5_000,
      isLong: true,
      isBeside: true,
      example: 'như in trong nghị quyết',
    },
    annulledReason: {
      label: 'Lý do hủy kết quả',
      max: 1_000,
      isPlaced: true,
      isBeside: true,
      example: 'đếm sót một dãy ghế',
    },
    dissentReasons: { label: 'Lý do không tán thành, không biểu quyết', max: 2_000, isLong: true },
    note: { label: 'Ghi chú', max: 500, example: 'Cổng thông tin ghi 24 phiếu' },
  },
  followUps: {
    madeAt: {
      label: 'Hứa, giao tại',
      max: 300,
      example: 'Kỳ họp thứ 5, khóa trước',
      isPlaced: true,
      isBeside: true,
    },
    owner: {
      label: 'Người thực hiện',
      max: 300,
      example: 'Ủy ban nhân dân phường',
      isPlaced: true,
      isBeside: true,
    },
    note: { label: 'Ghi chú', max: 1_000 },
  },
  questions: { note: { label: 'Ghi chú', max: 500 } },
  oversights: {
    methodPrinted: { label: 'Cách giám sát như nguồn gọi', max: 200, example: 'Giám sát thường xuyên' },
    note: { label: 'Ghi chú', max: 500 },
  },
  personnelVotes: {
    heldOnInferredFrom: { label: 'Ngày bỏ phiếu suy ra từ', max: 300 },
    note: { label: 'Ghi chú', max: 500, example: 'Cổng thông tin ghi 24 phiếu' },
  },
  personnelPeople: { note: { label: 'Ghi chú', max: 500 } },
} as const satisfies Readonly<Record<string, Readonly<Record<string, RowText>>>>;

export type TextTable = keyof typeof rowTexts;
export type TextOf<Table extends TextTable> = keyof (typeof rowTexts)[Table] & string;

/** The texts of a row, each null or left out where it is not known. */
export type TextsOf<Table extends TextTable> = Readonly<
  Partial<Record<TextOf<Table>, string | null | undefined>>
>;

/** The texts of a table with their names, in the order in which they are read. */
export const textsOf = <Table extends TextTable>(table: Table): [name: TextOf<Table>, text: RowText][] =>
  Object.entries(rowTexts[table]) as [TextOf<Table>, RowText][];

/** Something for each text of a table, under its name. */
export const forTexts = <Table extends TextTable, Value>(
  table: Table,
  make: (text: RowText, name: TextOf<Table>) => Value,
) =>
  Object.fromEntries(textsOf(table).map(([name, text]) => [name, make(text, name)])) as Record<
    TextOf<Table>,
    Value
  >;

/** A new row, of which none is known. */
export const noTexts = <Table extends TextTable>(table: Table) => forTexts(table, (): string | null => null);

/** The texts of a row that are known, as a record holds them: what is not known is left out. */
export const knownTexts = <Table extends TextTable>(table: Table, row: TextsOf<Table>) =>
  Object.fromEntries(textsOf(table).flatMap(([name]) => (row[name] ? [[name, row[name]]] : []))) as Partial<
    Record<TextOf<Table>, string>
  >;

/** «Chủ tọa: bà Nguyễn Thị An», for each that is known. */
export const textLines = <Table extends TextTable>(table: Table, row: TextsOf<Table>): string[] =>
  textsOf(table).flatMap(([name, { label, isPlaced }]) =>
    row[name] && !isPlaced ? [`${label}: ${row[name]}`] : [],
  );
