import type { Finding } from './record/finding';
import type { Section } from './words';

/** How a session stands: its name, how much is in each section and what «Kiểm tra» finds. */
export type WorkspaceFacts = {
  readonly label: string;
  readonly counts: Readonly<Partial<Record<Section | 'review', string>>>;
  readonly findings: readonly Finding[];
  /** Other facts have another mark: anybody who shows it need not be told them again. */
  readonly mark: string;
};
