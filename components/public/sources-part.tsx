import { Disclosure } from '@/components/ui/disclosure';
import { sourceAnchor } from '@/lib/public/cited';
import { sourceName } from '@/lib/public/row-names';
import { postedText } from '@/lib/public/session-text';
import type { Source } from '@/lib/record/schema';
import { formatInteger } from '@/lib/vi/number';
import type { CompiledFrom } from '@/lib/words';
import { Part } from './part';

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/** Where the record's statements come from; word for word only where a source's text was kept. */
type SourcesPartProps = {
  sources: readonly Source[];
  compiledFrom: CompiledFrom | undefined;
  /** Those that something on the page leads to. */
  cited?: ReadonlySet<string>;
};

export function SourcesPart({ sources, compiledFrom, cited }: SourcesPartProps) {
  if (sources.length === 0) return null;
  const keepsText = sources.some(({ body }) => body);
  return (
    <Part
      id="nguon"
      title="Nguồn"
      intro={[
        'Những gì ghi ở trang này lấy từ đây.',
        compiledFrom === 'sources' && 'Điều gì trang này không ghi là các nguồn không nêu.',
        keepsText && 'Toàn văn nguồn được giữ nguyên lời văn.',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {sources.map((source, index) => (
        <SourceItem
          key={source.id}
          id={cited?.has(source.id) ? sourceAnchor(index) : undefined}
          source={source}
        />
      ))}
    </Part>
  );
}

function SourceItem({ id, source }: { id: string | undefined; source: Source }) {
  const { title, publisher, url, views, body } = source;
  const posted = postedText(source);
  const name = sourceName(source);
  const about = [
    title && publisher,
    posted && `đăng ${posted}`,
    views !== null && `${formatInteger(views)} lượt xem tại nguồn`,
  ].filter(Boolean);
  return (
    <article id={id} className="border-t border-line py-4">
      <h3 className="font-medium">
        {url && isWebAddress(url) ? (
          <a href={url} rel="noopener noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
      </h3>
      {about.length > 0 && <p className="text-sm text-soft">{about.join(' · ')}</p>}
      {body && (
        <Disclosure summary="Toàn văn nguồn">
          <blockquote className="max-w-text border-s-2 border-line ps-4 font-serif whitespace-pre-line">
            {body}
          </blockquote>
        </Disclosure>
      )}
    </article>
  );
}
