import 'server-only';
import { readEnv } from '@/lib/server/env';
import { StartFault } from '@/lib/server/start-fault';
import { prepared } from '../prepared';

/** Whether the database has a sample council. One that was never set up has none. */
export async function hasSamples(): Promise<boolean> {
  const isSetUp = await prepared(
    "select 1 from sqlite_master where type = 'table' and name = 'councils'",
  ).get();
  return Boolean(isSetUp && (await prepared('select 1 from councils where is_sample limit 1').get()));
}

/**
 * Refuses to serve the sample councils where anybody may come: their accounts have a password that everybody knows.
 * @throws {StartFault} naming what to do instead
 */
export async function refuseOpenSamples(): Promise<void> {
  if (readEnv().samples !== 'refused' || !(await hasSamples())) return;
  throw new StartFault(
    'The database has the sample councils, whose password everybody knows, and others can reach this server: name a new file in DATABASE_URL, or set SAMPLE_DATA=off to keep them with their password shut' +
      ' / Cơ sở dữ liệu có hội đồng mẫu, mật khẩu ai cũng biết, mà người khác tới được máy chủ này: ghi một tệp mới vào DATABASE_URL, hoặc đặt SAMPLE_DATA=off để giữ hội đồng mẫu nhưng không ai đăng nhập bằng mật khẩu mẫu được nữa',
  );
}
