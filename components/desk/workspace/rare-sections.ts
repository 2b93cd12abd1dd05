import type { Section } from '@/lib/words';

/**
 * What few sessions need, as «Thêm…» offers it: a name people know and the section it opens. Such a section stands in the menu only
 * once it holds something or while somebody is in it.
 */
export const rareSections: readonly { readonly label: string; readonly section: Section }[] = [
  { label: 'Chất vấn', section: 'questions' },
  { label: 'Giám sát', section: 'oversight' },
  { label: 'Kiến nghị cử tri', section: 'petitions' },
  { label: 'Việc đã hứa', section: 'followUps' },
];

/** Whether a section is one that few sessions need; votes on people are, and nothing opens them by name yet. */
export const isRare = (section: Section): boolean =>
  section === 'personnel' || rareSections.some((one) => one.section === section);
