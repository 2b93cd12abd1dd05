import { randomUUID } from 'node:crypto';
import { getSection, saveSection } from '@/db/access/desk/sections';
import { now, sampleViewer } from './sample-viewer';

/* A draft with as many items as a long session has, each with the text of its discussion. */

const [session = '', count = ''] = process.argv.slice(2);
const viewer = await sampleViewer('thuky');
const opened = await getSection(viewer, session, 'agenda');
if (!opened) throw new Error('There is no sample draft.');

const { agendaItems: there, papers } = opened.rows;
const added = Array.from({ length: Number(count) - there.length }, (_, index) => ({
  ...{ id: randomUUID(), kind: 'report', title: `Báo cáo số ${index + 1} về tình hình kinh tế – xã hội` },
  ...{ presenter: 'Ông Nguyễn Văn An, Chủ tịch Ủy ban nhân dân phường', speakers: '', isClosed: false },
  discussion: 'Các đại biểu thảo luận về thu ngân sách, trật tự đô thị và vệ sinh môi trường trên địa bàn.',
  conclusion: 'Hội đồng nhân dân phường thống nhất với báo cáo.',
}));
const rows = { agendaItems: [...there, ...added], papers };
const input = { sessionId: session, section: 'agenda' as const, base: opened.version, rows };
const saved = await saveSection(viewer, input, now());
if (!saved?.ok) throw new Error(JSON.stringify(saved));
console.log(JSON.stringify({ bytes: Buffer.byteLength(JSON.stringify(added[0])) }));
