import type { NamedOfficer } from '@/lib/rules/role-person';

/** What the minutes are written beside: the agenda, who may speak, what was voted on, and who is there. */
export type MinutesContext = {
  readonly items: readonly {
    readonly id: string;
    readonly label: string;
    readonly title: string;
    readonly depth: number;
  }[];
  readonly delegates: readonly NamedOfficer[];
  readonly votes: readonly { readonly id: string; readonly subject: string }[];
  readonly sittings: readonly {
    readonly id: string;
    readonly label: string;
    readonly heldOn: string | null;
    /** «24 trên 26 đại biểu có mặt, đủ điều kiện họp (cần 18).» */
    readonly presence: string;
  }[];
};
