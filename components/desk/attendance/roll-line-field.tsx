'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CONTROL, FieldHint } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { SelectField } from '@/components/ui/text-field';
import { parseRollLine, type RollLine, type RollLineQuestion } from '@/lib/rules/roll-line';
import { terms } from '@/lib/vi/terms';
import { isOnRoll, type RollSitting } from './marks';
import type { Roll } from './roll';

type Read = Extract<RollLine, { ok: true }>;
type RollLineFieldProps = {
  roll: Roll;
  onApply: (line: Read, sittings: readonly RollSitting[]) => void;
};

/** The roll in one line, read while it is typed; Enter records it, of all sittings or of the one that is chosen. */
export function RollLineField({ roll, onApply }: RollLineFieldProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [only, choose] = useState('');
  const sittings = roll.sittings.filter((one) => only === '' || one.id === only);
  const people = roll.delegates.filter((one) => sittings.some((sitting) => isOnRoll(one, sitting)));
  const line = text.trim() ? parseRollLine(text, people) : null;
  const apply = () => {
    if (!line?.ok) return;
    onApply(line, sittings);
    setText('');
  };
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        Điểm danh bằng một dòng
      </label>
      <FieldHint id={id}>
        Ví dụ: tất cả có mặt, trừ Toản vắng có lý do (đi công tác), Hòa đến muộn 9h
      </FieldHint>
      <div className="flex flex-wrap items-end gap-3">
        {roll.sittings.length > 1 && (
          <SelectField
            name={`${id}-sitting`}
            label="Cho phiên"
            className="min-w-0 max-w-full"
            placeholder={`Cả ${roll.sittings.length} phiên`}
            options={roll.sittings.map(({ id: value, label }) => ({ value, label }))}
            value={only}
            onChange={(event) => choose(event.target.value)}
          />
        )}
        <input
          id={id}
          value={text}
          autoComplete="off"
          aria-describedby={`${id}-hint ${id}-reading`}
          aria-invalid={line && !line.ok ? true : undefined}
          className={`${CONTROL} min-w-0 flex-[1_1_12rem]`}
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
        {line?.ok && <p>{reading(line, people)}</p>}
        {line && !line.ok && (
          <ul className="text-red">
            {line.questions.map((question) => (
              <li key={question.kind + question.text}>{sentence(question)}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** What the line would record, in words. */
function reading({ exceptions }: Read, people: readonly { id: string; name: string }[]): string {
  const rest = people.length - exceptions.length;
  const named = exceptions.map(({ id, status, time, reason }) => {
    const name = people.find((one) => one.id === id)?.name;
    const said = [terms.attendance[status].toLowerCase(), time].filter(Boolean).join(' ');
    return `${name}: ${said}${reason ? ` (${reason})` : ''}`;
  });
  return [`${rest}/${people.length} đại biểu có mặt`, ...named].join(' · ');
}

function sentence({ kind, text, candidates }: RollLineQuestion): string {
  const found = candidates?.map(({ name }) => name).join(' hoặc ');
  const words: Record<RollLineQuestion['kind'], string> = {
    unknown_name: `Không có đại biểu nào trong danh sách tên “${text}”.`,
    ambiguous_name: `“${text}” có thể là ${found}. Ghi rõ hơn.`,
    twice: `“${text}” được ghi hai lần.`,
    status: `Chưa rõ “${text}” vắng, đến muộn, về sớm hay trực tuyến.`,
    leave: `“${text}”: ghi rõ vắng có lý do hay vắng không lý do.`,
    everyone: `Bắt đầu bằng «tất cả có mặt», rồi «trừ …». Chưa rõ “${text}”.`,
  };
  return words[kind];
}
