import { answerConvening, enterForConvened, openConvening } from '@/db/access/convening/answers';
import { getConvening } from '@/db/access/convening/convening';
import { sendConvening } from '@/db/access/convening/send-convening';
import { done } from './done';
import type { Mau } from './mau-council';

/** The year-end session is convened: some answer in the chamber, one by telephone, others have not looked yet. */
export async function tellConvening({ clerk, clock, councillors }: Mau, sessionId: string): Promise<void> {
  clock.set('2026-11-19 09:00');
  const plan = (await getConvening(clerk, sessionId, clock.now()))?.plan;
  const said = {
    ...{ replyBy: '17:00 ngày 7/12/2026', contact: 'Văn phòng Hội đồng nhân dân, bà Lê Ngọc Ánh' },
    ...{ practical: 'Trang phục lịch sự. Có ăn trưa tại chỗ.', lateReason: '' },
    papers: plan?.papers.filter(({ digest }) => digest).map(({ id }) => id) ?? [],
    ...{ guests: [], emails: {} },
  };
  done(await sendConvening(clerk, { sessionId, base: 0, ...said }, clock.tick()));
  const asked = (await getConvening(clerk, sessionId, clock.now()))?.asked ?? [];
  const idOf = (name: string) => asked.find((one) => one.name === name)?.id ?? '';
  for (const [name, answer, reason] of answers) {
    const viewer = councillors.get(name);
    if (!viewer) throw new Error(`${name} has no account.`);
    await openConvening(viewer, idOf(name), clock.tick());
    if (answer) done(await answerConvening(viewer, { convenedId: idOf(name), answer, reason }, clock.tick()));
  }
  const told = { convenedId: idOf(BY_PHONE), way: 'by_phone', answer: 'late', reason: 'Đưa con đi khám' };
  clock.set('2026-11-20 10:15');
  const at = '9:40 ngày 20/11/2026';
  done(await enterForConvened(clerk, sessionId, { ...told, at }, clock.tick()));
}

const BY_PHONE = 'Lý Văn Sáu';
const answers: readonly [name: string, answer: 'coming' | 'absent' | null, reason: string][] = [
  ['Bùi Thị Lan Anh', 'coming', ''],
  ['Đỗ Minh Khôi', 'absent', 'Đi học lớp bồi dưỡng ở tỉnh'],
  ['Phạm Quốc Toản', 'coming', ''],
  ['Lê Thị Bích Ngọc', null, ''],
];
