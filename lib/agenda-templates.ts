import type { agendaKinds } from '@/lib/words';

type TemplateItem = { readonly kind: (typeof agendaKinds)[number]; readonly title: string };

/** A usual agenda to begin from; the clerk changes every line. */
export type AgendaTemplate = { readonly name: string; readonly items: readonly TemplateItem[] };

const items = (...lines: readonly (readonly [TemplateItem['kind'], string])[]): TemplateItem[] =>
  lines.map(([kind, title]) => ({ kind, title }));

const beginning = [
  ['procedure', 'Chào cờ, tuyên bố lý do, giới thiệu đại biểu'],
  ['procedure', 'Thông qua chương trình kỳ họp; giới thiệu chủ tọa, thư ký kỳ họp'],
  ['opening', 'Diễn văn khai mạc kỳ họp'],
] as const;

const end = [
  ['resolution', 'Thông qua các nghị quyết của kỳ họp'],
  ['closing', 'Phát biểu bế mạc kỳ họp'],
] as const;

const ofTheFront = [
  'report',
  'Thông báo của Ủy ban MTTQ Việt Nam về tham gia xây dựng chính quyền và ý kiến, kiến nghị của cử tri',
] as const;

const afterReports = [
  ['appraisal', 'Báo cáo thẩm tra của các Ban của HĐND'],
  ['discussion', 'Thảo luận các báo cáo, tờ trình và dự thảo nghị quyết'],
  ['questioning', 'Chất vấn và trả lời chất vấn'],
  ['speech', 'Phát biểu của lãnh đạo cấp trên'],
] as const;

/**
 * The usual agendas of a commune's or ward's council, in the order a session takes them: an ordinary one examines the
 * reports of half a year or of the year, the one of the middle decides next year's supervision (Luật 87/2015, Điều 58, 59),
 * the one of the end next year's plan, budget and sessions.
 */
export const agendaTemplates: readonly AgendaTemplate[] = [
  {
    name: 'Thường lệ cuối năm',
    items: items(
      ...beginning,
      ['report', 'Báo cáo tình hình kinh tế - xã hội, quốc phòng - an ninh năm nay, phương hướng năm sau'],
      ['report', 'Báo cáo thu, chi ngân sách năm nay, dự toán ngân sách năm sau'],
      ofTheFront,
      ['report', 'Báo cáo hoạt động của Thường trực HĐND và các Ban của HĐND trong năm'],
      ['report', 'Báo cáo kết quả giải quyết kiến nghị của cử tri'],
      ['submission', 'Tờ trình về nhiệm vụ phát triển kinh tế - xã hội năm sau'],
      ['submission', 'Tờ trình về dự toán và phân bổ ngân sách năm sau'],
      ['submission', 'Tờ trình về kế hoạch tổ chức các kỳ họp thường lệ năm sau'],
      ...afterReports,
      ...end,
    ),
  },
  {
    name: 'Thường lệ giữa năm',
    items: items(
      ...beginning,
      [
        'report',
        'Báo cáo tình hình kinh tế - xã hội, quốc phòng - an ninh 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm',
      ],
      ['report', 'Báo cáo thu, chi ngân sách 6 tháng đầu năm'],
      ofTheFront,
      ['report', 'Báo cáo hoạt động 6 tháng đầu năm của Thường trực HĐND và các Ban của HĐND'],
      ['report', 'Báo cáo kết quả giải quyết kiến nghị của cử tri'],
      ['submission', 'Tờ trình về quyết toán ngân sách năm trước'],
      ['submission', 'Tờ trình về chương trình giám sát của HĐND năm sau'],
      ...afterReports,
      ...end,
    ),
  },
  {
    name: 'Chuyên đề',
    items: items(
      ...beginning,
      ['submission', 'Tờ trình về nội dung trình kỳ họp'],
      ['appraisal', 'Báo cáo thẩm tra của Ban của HĐND'],
      ['discussion', 'Thảo luận dự thảo nghị quyết'],
      ...end,
    ),
  },
];
