import { openFile } from './desk';
import type { Mau, Term } from './mau-council';
import { rowsOf } from './rows';

const row = rowsOf('mau-2-cd-2');

/** The latest thing on the clerk's desk: a session somebody has only begun to think about. */
export async function tellDraft(mau: Mau, term: Term): Promise<void> {
  mau.clock.set('2026-11-20 16:20');
  const file = await openFile(mau, {
    ...{ id: 'mau-khoa-2-chuyen-de-2', termId: term.termId, ordinal: 2, series: 'thematic' },
    ...{ kind: 'thematic', label: 'Kỳ họp chuyên đề lần thứ hai', startsOn: '2027-01-14' },
  });
  await file.general({ title: 'Sân chơi trẻ em và bãi xe sau chợ Mẫu' });
  await file.save('agenda', {
    agendaItems: [
      row.item('a1', 'submission', 'Đề án bãi xe ở khu đất sau chợ Mẫu', {
        presenter: 'Ủy ban nhân dân phường',
      }),
      row.item('a2', 'submission', 'Bố trí đất làm sân chơi trẻ em tổ dân phố số 5'),
    ],
    papers: [],
  });
}
