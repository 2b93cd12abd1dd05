'use client';

import { useEffect, useRef } from 'react';

export type FieldFault = { id: string; message: string };
export type ErrorSummaryProps = { errors: readonly FieldFault[]; title?: string };

/** What stopped a form, above it, each line a link to its field. Takes focus whenever the list changes. */
export function ErrorSummary({ errors, title = 'Có lỗi cần sửa' }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const key = errors.map((error) => error.id + error.message).join('\n');

  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);

  if (errors.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-md border-2 border-red bg-card p-4">
      <h2 className="font-serif text-lg font-semibold">{title}</h2>
      <ul className="mt-2 flex list-disc flex-col gap-1 ps-5">
        {errors.map((error) => (
          <li key={error.id}>
            <a href={`#${error.id}`} className="font-medium">
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
