'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CONTROL, FieldHint } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { parseVoteLine, type VoteLine, type VoteLineQuestion } from '@/lib/rules/vote-line';
import { terms } from '@/lib/vi/terms';
import type { Voter } from './typed-vote';

type Read = Extract<VoteLine, { ok: true }>;
type VoteLineFieldProps = {
  voters: readonly Voter[];
  /** Who is not there by the roll. */
  away: readonly Voter[];
  onApply: (line: Read) => void;
};

/** A vote in one line, read while it is typed: what would be recorded, or which words are not clear. Enter records it. */
export function VoteLineField({ voters, away, onApply }: VoteLineFieldProps) {
  const id = useId();
  const [text, setText] = useState('');
  const line = text.trim() ? parseVoteLine(text, voters, away) : null;
  const apply = () => line?.ok && onApply(line);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        Ghi nhanh bằng một dòng
      </label>
      <FieldHint id={id}>Ví dụ: tất cả tán thành, trừ Đạt không, Hòa không biểu quyết</FieldHint>
      <div className="flex items-center gap-3">
        <input
          id={id}
          value={text}
          autoComplete="off"
          aria-describedby={`${id}-hint ${id}-reading`}
          aria-invalid={line && !line.ok ? true : undefined}
          className={CONTROL}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            apply();
          }}
        />
        <Button size="small" disabled={!line?.ok} onClick={apply} className="min-h-11!">
          Ghi <Kbd>Enter</Kbd>
        </Button>
      </div>
      <div id={`${id}-reading`} role="status" className="flex flex-col gap-0.5">
        {line?.ok && <p>{readingText(line, voters, away)}</p>}
        {line && !line.ok && (
          <ul className="text-red">
            {line.questions.map((question) => (
              <li key={question.kind + question.text}>{questionText(question)}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** What the line would record, in words. */
export function readingText(line: Read, voters: readonly Voter[], away: readonly Voter[] = []): string {
  const said = new Set(line.exceptions.map(({ id }) => id));
  const rest = voters.filter(({ id }) => !said.has(id)).length;
  const named = line.exceptions.map(
    ({ id, choice }) =>
      `${[...voters, ...away].find((one) => one.id === id)?.name}: ${terms.choice[choice].toLowerCase()}`,
  );
  return [`${rest} đại biểu ${terms.choice[line.default].toLowerCase()}`, ...named].join(' · ');
}

/** The sentence for words of a line that could not be read. */
export function questionText({ kind, text, candidates }: VoteLineQuestion): string {
  if (kind === 'unknown_name') return `Không có đại biểu nào đang có mặt tên “${text}”.`;
  if (kind === 'ambiguous_name')
    return `“${text}” có thể là ${candidates?.map(({ name }) => name).join(' hoặc ')}. Ghi rõ hơn.`;
  return text ? `Chưa rõ “${text}” là ý kiến nào.` : 'Chưa rõ ý kiến nào.';
}
