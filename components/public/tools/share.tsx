import { qrPath } from '@/lib/public/qr';
import { ShareButtons } from './share-buttons';
import { TOOL } from './tool';

export type ShareProps = { title: string; url: string };

/** The page's address to copy, to send, or to scan from a poster; the code needs no script. */
export function Share({ title, url }: ShareProps) {
  const { size, path } = qrPath(url);
  return (
    <details>
      <summary className={`${TOOL} list-none [&::-webkit-details-marker]:hidden`}>Chia sẻ</summary>
      <div className="absolute inset-x-0 top-full z-10 mt-2 flex flex-col gap-3 rounded-lg border border-line-strong bg-card p-4 sm:start-auto sm:w-80">
        <svg
          viewBox={`-2 -2 ${size + 4} ${size + 4}`}
          className="size-40 self-center rounded-sm bg-[#fff]"
          role="img"
          aria-label={`Mã QR dẫn đến ${url}`}
          shapeRendering="crispEdges"
        >
          <path d={path} stroke="#000" />
        </svg>
        <p className="text-sm break-all text-soft">{url}</p>
        <ShareButtons title={title} url={url} />
      </div>
    </details>
  );
}
