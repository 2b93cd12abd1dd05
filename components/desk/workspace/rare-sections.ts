import { paths } from '@/lib/paths';
import type { Section } from '@/lib/words';

type RareSection = {
  readonly label: string;
  readonly section: Section;
  readonly address: (session: string) => string;
};

const whole = (label: string, section: Section): RareSection => ({
  ...{ label, section },
  address: (session) => paths.deskSection(session, section),
});

/**
 * What few sessions need, as «Thêm…» offers it: a name people know, the section it opens and where. Such a section stands in the menu
 * only once it holds something or while somebody is in it.
 */
export const rareSections: readonly RareSection[] = [
  ...(
    [
      ['Bầu', 'election'],
      ['Miễn nhiệm, bãi nhiệm, cho thôi', 'relief'],
      ['Lấy phiếu tín nhiệm', 'confidence_levels'],
      ['Bỏ phiếu tín nhiệm', 'confidence'],
    ] as const
  ).map(
    ([label, kind]): RareSection => ({
      ...{ label, section: 'personnel' },
      address: (session) => paths.deskPersonnel(session, kind),
    }),
  ),
  whole('Chất vấn', 'questions'),
  whole('Giám sát', 'oversight'),
  whole('Kiến nghị cử tri', 'petitions'),
  whole('Việc đã hứa', 'followUps'),
];

/** Whether a section is one that few sessions need. */
export const isRare = (section: Section): boolean => rareSections.some((one) => one.section === section);
