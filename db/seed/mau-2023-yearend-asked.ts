import { mandateOf, type Term } from './mau-council';
import { rareRowsOf } from './mau-rare-rows';

const rare = rareRowsOf('mau-1-6');
const WARD = 'Ủy ban nhân dân phường';
const CHAIR = { name: 'Đàm Quang Huy', office: 'Chủ tịch Ủy ban nhân dân phường' };

/** The questioning of an afternoon: one answered in the hall with a promise, one on paper after the session. */
export function questionsOf(term: Term) {
  const hall = { item: 'a4', sitting: 's2' };
  return {
    questions: [
      rare.question('cv1', mandateOf(term, 'Nghiêm Thị Cúc'), {
        ...{ ...hall, at: '13:35', respondents: [{ ...CHAIR, body: null }] },
        matter: 'Mái Nhà văn hóa tổ 3 dột từ mùa mưa 2022, đã hứa sửa hai lần. Bao giờ sửa xong?',
        conclusion: 'Ghi nhận thời hạn Ủy ban nhân dân phường đưa ra; Ban Kinh tế – Ngân sách theo dõi.',
        ...{ promiseBody: 'Sửa xong mái Nhà văn hóa tổ 3', promiseOwner: WARD, promiseDueOn: '2024-04-30' },
        ...{ promiseStatus: 'done', promiseDoneOn: '2024-04-22' },
        promiseEvidence: 'Biên bản nghiệm thu ngày 22/4/2024',
      }),
      rare.question('cv2', mandateOf(term, 'Tô Thị Liên'), {
        ...{
          ...hall,
          at: '14:00',
          respondents: [{ name: null, office: 'Trưởng Công an phường', body: null }],
        },
        matter: 'Xe tải vào ngõ 27 giờ cấm, Công an phường đã xử lý bao nhiêu trường hợp?',
      }),
    ],
    questionTurns: [
      rare.turn('tl1', 'cv1', 'answer', {
        ...{ ...CHAIR, at: '13:40' },
        words: 'Vốn sửa chữa nay đã có trong dự toán năm 2024. Sẽ sửa xong trước ngày 30/4/2024.',
      }),
      rare.turn('ht1', 'cv1', 'follow_up', {
        ...{ mandateId: mandateOf(term, 'Nghiêm Thị Cúc'), at: '13:48' },
        words: 'Trong lúc chờ sửa, tổ họp ở đâu?',
      }),
      rare.turn('tl2', 'cv1', 'answer', {
        ...{ ...CHAIR, at: '13:50' },
        words: 'Mượn phòng sinh hoạt chung của Trường tiểu học Mẫu 2, mỗi tuần một tối.',
      }),
      rare.turn('tl3', 'cv2', 'answer', {
        ...{ office: 'Trưởng Công an phường', how: 'in_writing', on: '2023-12-20' },
        ...{ number: '212/CAP', datedOn: '2023-12-20' },
        words: 'Từ tháng 7 đến tháng 11/2023 đã lập biên bản 17 trường hợp; đã đề nghị quận gắn biển cấm.',
      }),
    ],
  };
}

/** One oversight carried out that year, with what it asked for. */
export const oversights = [
  rare.oversight('gs1', 'Việc thu, chi quỹ vì người nghèo tại các tổ dân phố', {
    ...{ programme: 'Chương trình giám sát năm 2023', method: 'delegation', state: 'done' },
    ...{ lead: 'Ban Kinh tế – Ngân sách', period: '2021–2023', bodies: [WARD, '14 tổ dân phố'] },
    conclusion: 'Thu, chi đúng; bốn tổ chưa niêm yết danh sách người đóng góp.',
    ...{ number: '11/BC-HĐND', datedOn: '2023-11-30', agendaItemId: 'mau-1-6-a6' },
    ...{ promiseBody: 'Niêm yết thu, chi quỹ tại cả 14 tổ', promiseOwner: WARD, promiseDueOn: '2024-03-31' },
    ...{ promiseStatus: 'done', promiseDoneOn: '2024-03-15' },
  }),
];
