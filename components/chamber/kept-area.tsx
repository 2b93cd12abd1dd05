import { useEffect, useRef } from 'react';
import { onTab } from '@/components/form/on-tab';
import { useServedWords } from '@/components/form/use-served-words';
import { TextArea, type TextAreaProps } from '@/components/ui/text-field';

type KeptAreaProps = Omit<TextAreaProps, 'ref' | 'onInput' | 'value' | 'defaultValue'> & {
  defaultValue?: string;
  /** What the words are of, in all this tab. */
  place: string;
  /** What was typed went off: it is not wanted back. The field that comes after it has another key. */
  isSent: boolean;
};

/**
 * A field whose words are kept in this tab until they are sent: closing the form, an expired sign-in or a reload lose none of them. The
 * browser alone holds what it shows, so what is typed before this code has loaded stays as well.
 */
export function KeptArea({ place, isSent, defaultValue = '', ...props }: KeptAreaProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    if (isSent) return void onTab((tab) => tab.removeItem(place));
    const kept = onTab((tab) => tab.getItem(place));
    if (area.value !== area.defaultValue) onTab((tab) => tab.setItem(place, area.value));
    else if (kept) area.value = kept;
  }, [place, isSent]);
  return (
    <TextArea
      ref={field}
      onInput={({ currentTarget: { value, defaultValue } }) =>
        onTab((tab) => (value === defaultValue ? tab.removeItem(place) : tab.setItem(place, value)))
      }
      {...props}
      defaultValue={useServedWords(defaultValue)}
    />
  );
}
