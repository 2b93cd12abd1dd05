import { changeWords } from '@/lib/vi/convening-words';
import type { ConveningView } from './convening-view';

/** What a sending now would tell those who have the one before. */
export function ChangeLines({ changes }: Pick<ConveningView, 'changes'>) {
  if (changes.length === 0)
    return <p>Hồ sơ không khác lần gửi trước về ngày giờ, nơi họp, hình thức, chương trình.</p>;
  return (
    <ul className="list-disc ps-5">
      {changes.map((change) => (
        <li key={change.what}>{changeWords(change)}.</li>
      ))}
    </ul>
  );
}
