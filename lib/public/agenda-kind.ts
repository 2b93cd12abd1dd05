import type { AgendaItem } from '@/lib/record/schema';
import { terms } from '@/lib/vi/terms';

/** «Tờ trình · Ủy ban nhân dân phường»: what sort of item it is and who presented it, as far as there is anything to say. */
export const agendaKindLine = ({ kind, presenter }: Pick<AgendaItem, 'kind' | 'presenter'>): string =>
  [kind === 'other' ? null : terms.agendaKind[kind], presenter].filter(Boolean).join(' · ');
