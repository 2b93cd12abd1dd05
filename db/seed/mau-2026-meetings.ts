import { openFile } from './desk';
import type { Mau, Term } from './mau-council';
import { rareRowsOf } from './mau-rare-rows';
import { rowsOf } from './rows';

const WARD = 'Ủy ban nhân dân phường';

/** A dialogue with residents, and the conference that prepared the year-end session. */
export async function tellMeetings(mau: Mau, { termId }: Term): Promise<void> {
  await tellDialogue(mau, termId);
  await tellConference(mau, termId);
}

async function tellDialogue(mau: Mau, termId: string): Promise<void> {
  const [DAY, row, rare] = ['2026-10-17', rowsOf('mau-2-dt'), rareRowsOf('mau-2-dt')] as const;
  mau.clock.set('2026-10-19 08:00');
  const file = await openFile(mau, {
    ...{ id: 'mau-doi-thoai-2026-10', termId, meetingKind: 'dialogue', startsOn: DAY },
    label: 'Đối thoại với người dân các tổ 5, 8 và 11',
  });
  await file.general(
    {
      ...{ title: 'Rác, sân chơi và Nhà văn hóa', place: 'Nhà văn hóa tổ 8', occurrence: 'held' },
      ...{ announcedOn: '2026-10-07', resultOn: '2026-10-24', people: 96, speakers: 14 },
      summary: '14 ý kiến về giờ tập kết rác, sân chơi trẻ em và mái Nhà văn hóa tổ 11.',
    },
    { sittings: [row.sitting('s1', 'Buổi sáng', DAY, '08:00', '10:45')] },
  );
  await file.save('agenda', {
    agendaItems: [
      row.item('a1', 'report', 'Việc đã làm sau buổi đối thoại trước', { presenter: WARD }),
      row.item('a2', 'speech', 'Ý kiến của người dân', {
        conclusion: 'Ủy ban nhân dân phường trả lời từng việc bằng thông báo chậm nhất ngày 24/10/2026.',
      }),
    ],
    papers: [],
  });
  await file.save('petitions', {
    petitions: [
      rare.petition('kn1', 'Dời giờ tập kết rác tổ 8 sang sau 21 giờ', {
        ...{ place: 'Tổ dân phố số 8', field: 'Môi trường', authority: 'own' },
        ...{ receivedOn: DAY, answeredOn: '2026-10-24', answerNumber: '96/TB-UBND', answeredBy: WARD },
        ...{ status: 'solved', answer: 'Áp dụng từ ngày 01/11/2026.' },
      }),
      rare.petition('kn2', 'Bố trí sân chơi trẻ em tổ 5', {
        ...{ place: 'Tổ dân phố số 5', field: 'Hạ tầng đô thị', authority: 'own' },
        ...{ receivedOn: DAY, responsible: WARD, status: 'planned' },
        ...{ answeredOn: '2026-10-24', answerNumber: '96/TB-UBND', answeredBy: WARD },
        answer: 'Trình Hội đồng nhân dân xem xét tại kỳ họp chuyên đề tháng 01/2027.',
      }),
    ],
    petitionCounts: [],
  });
  mau.clock.set('2026-10-26 09:00');
  await file.submit();
  mau.clock.set('2026-10-26 10:00');
  await file.approve();
}

async function tellConference(mau: Mau, termId: string): Promise<void> {
  const [DAY, row] = ['2026-11-05', rowsOf('mau-2-lt')];
  mau.clock.set('2026-11-05 14:00');
  const file = await openFile(mau, {
    ...{ id: 'mau-lien-tich-2026-11', termId, meetingKind: 'joint_conference', startsOn: DAY },
    label: 'Hội nghị liên tịch',
  });
  await file.general(
    {
      ...{ title: 'Chuẩn bị kỳ họp thứ ba', place: 'Phòng họp Hội đồng nhân dân phường' },
      ...{ occurrence: 'held', resultOn: '2026-11-06' },
      summary: 'Thống nhất họp ngày 10/12/2026, bảy nội dung, tài liệu gửi trước ngày 03/12/2026.',
    },
    {
      sittings: [row.sitting('s1', 'Buổi sáng', DAY, '08:00', '10:00')],
      guests: [row.group('g1', WARD), row.group('g2', 'Ủy ban Mặt trận Tổ quốc Việt Nam phường')],
    },
  );
  await file.save('agenda', {
    agendaItems: [
      row.item('a1', 'submission', 'Dự kiến nội dung, chương trình kỳ họp thứ ba', {
        presenter: 'Ông Phạm Quốc Toản, Phó Chủ tịch Hội đồng nhân dân',
        conclusion: 'Thống nhất bảy nội dung và ngày họp 10/12/2026.',
      }),
      row.item('a2', 'speech', 'Phân công thẩm tra', {
        conclusion:
          'Ban Kinh tế – Ngân sách thẩm tra dự toán; Ban Văn hóa – Xã hội thẩm tra quy định họp tổ dân phố.',
      }),
    ],
    papers: [],
  });
  await file.save('tasks', {
    keyTasks: [
      row.task('t1', 'Gửi đủ tài liệu kỳ họp thứ ba cho đại biểu', { owner: WARD, dueOn: '2026-12-03' }),
    ],
  });
  mau.clock.set('2026-11-06 09:00');
  await file.submit();
  mau.clock.set('2026-11-06 11:00');
  await file.approve();
}
