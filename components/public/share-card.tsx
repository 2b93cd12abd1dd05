import type { ReactNode } from 'react';
import { councilBodyName } from '@/lib/public/council-name';
import { keyFigures } from '@/lib/public/key-figures';
import { sessionHeading } from '@/lib/public/session-text';
import type { SessionRecord } from '@/lib/record/schema';
import { formatDateRange } from '@/lib/vi/date';

/* Drawn by Satori, which knows flex boxes and inline styles only; the colours are the light tokens. */
const PAPER = '#faf7f1';
const INK = '#211c17';
const SOFT = '#655c51';
const LINE = '#e4dccf';
const RED = '#9b1c1f';
const FAMILY = 'be-vietnam-pro-vietnamese, be-vietnam-pro-latin, be-vietnam-pro-latin-ext';
const MOST_LETTERS = 110;

const shorten = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, text.lastIndexOf(' ', MOST_LETTERS))} …` : text;

/** A session in one picture of 1200 × 630 px: which council, which session, and its key figures. */
export function ShareCard({ record }: { record: SessionRecord }) {
  const { session, council } = record;
  const figures = keyFigures(record).slice(0, 3);
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: '48px 72px',
        background: PAPER,
        color: INK,
        fontFamily: FAMILY,
        borderTop: `16px solid ${RED}`,
      }}
    >
      <Line size={30} color={SOFT}>{`${councilBodyName(council.name)} · ${record.term.label}`}</Line>
      <div style={{ display: 'flex', fontSize: 56, fontWeight: 700, lineHeight: 1.25, marginTop: 24 }}>
        {shorten(sessionHeading(session))}
      </div>
      <Line size={32} color={SOFT}>
        {`${session.occurrence === 'held' ? 'Họp' : 'Dự kiến họp'} ${formatDateRange(session.startsOn, session.endsOn)}`}
      </Line>
      <div style={{ display: 'flex', flexGrow: 1 }} />
      <div style={{ display: 'flex', gap: 48, borderTop: `3px solid ${LINE}`, paddingTop: 28 }}>
        {figures.map(({ key, before, value, of, unit, text }) => (
          <div key={key} style={{ display: 'flex', flexDirection: 'column', width: 320 }}>
            <div style={{ display: 'flex', alignItems: 'baseline', fontSize: 48, fontWeight: 700 }}>
              {[before, value].filter(Boolean).join(' ')}
              <span
                style={{ fontSize: 32, fontWeight: 400, color: SOFT, marginLeft: 8, whiteSpace: 'nowrap' }}
              >
                {of ? `/ ${of}` : (unit ?? '')}
              </span>
            </div>
            <Line size={24} color={SOFT}>
              {shorten(text)}
            </Line>
          </div>
        ))}
      </div>
      {council.isSample && (
        <Line size={24} color={RED}>
          Dữ liệu mẫu
        </Line>
      )}
    </div>
  );
}

function Line({ size, color, children }: { size: number; color: string; children: ReactNode }) {
  return (
    <div style={{ display: 'flex', fontSize: size, color, lineHeight: 1.4, marginTop: 8 }}>{children}</div>
  );
}
