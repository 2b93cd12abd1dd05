import { existsSync } from 'node:fs';
import { ensureBuilt } from './support/build.mjs';
import { databasePath, ensureDatabase } from './support/database.mjs';
import { ensureEnvironment } from './support/environment.mjs';
import { ensurePackages } from './support/install.mjs';
import { command } from './support/run.mjs';
import { serve } from './support/server.mjs';

const sampleAccounts = `Tài khoản mẫu (mật khẩu chung: ky-hop-2026)
  Thư ký      thuky@mau.example · thuky@duc-thang.example
  Chủ tọa     chutoa@mau.example · chutoa@duc-thang.example
  Đại biểu    daibieu01@mau.example … daibieu26@mau.example
  Quản trị    quantri@mau.example
  Cấp tỉnh    tinh@mau.example`;

const noCouncil = `Chưa có hội đồng nào. Lập hội đồng đầu tiên cùng quản trị của nó:
  npm run council -- create-admin <hội-đồng> <thư> <họ tên> --council-name "…" --locality "…"`;

command(async () => {
  const port = Number(process.env.PORT || 3000);
  const { sqlite } = await ensurePackages();
  ensureEnvironment();
  // What is made for the first time must be whole before anything opens it; later the server loads meanwhile.
  const isNew = !existsSync(databasePath());
  const setUp = sqlite.then(() => ensureDatabase());
  setUp.catch(() => {});
  await Promise.all([ensureBuilt(), sqlite]);
  if (isNew) await setUp;
  const address = `http://localhost:${port}`;
  process.env.NEXTAUTH_URL ||= address;
  const { ended } = await serve({ port, host: process.env.HOST || undefined, once: setUp });
  const { dataPath, sample, isEmpty } = await setUp;
  const first = sample ? sampleAccounts : isEmpty ? noCouncil : '';
  console.log(`
Nghị Trường đang chạy: ${address}
${first && `\n${first}\n`}
Dữ liệu nằm tại: ${dataPath}
Nhấn Ctrl+C để dừng.`);
  return ended;
});
