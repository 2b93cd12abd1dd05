/** What stands in a form otherwise than it was served, by field; of boxes that share a name, by name and value. */
export type TypedValues = Readonly<Record<string, string | boolean>>;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isBox = (field: Field): field is HTMLInputElement =>
  field.type === 'checkbox' || field.type === 'radio';
const keyOf = (field: Field): string => (isBox(field) ? `${field.name}=${field.value}` : field.name);

/** The fields somebody types in or chooses from; secrets are kept nowhere. */
const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.querySelectorAll<Field>('input, textarea, select')].filter(
    ({ name, type }) => name && !['hidden', 'password', 'file'].includes(type),
  );

function servedOf(field: Field): string | boolean {
  if (field instanceof HTMLSelectElement)
    return (
      [...field.options].find((option) => option.defaultSelected)?.value ?? field.options[0]?.value ?? ''
    );
  return isBox(field) ? field.defaultChecked : field.defaultValue;
}

/** What was typed, ticked and chosen in a form so far. */
export const typedIn = (form: HTMLFormElement): TypedValues =>
  Object.fromEntries(
    fieldsOf(form).flatMap((field) => {
      const value = isBox(field) ? field.checked : field.value;
      return value === servedOf(field) ? [] : [[keyOf(field), value]];
    }),
  );

/** Puts it back, into the fields that are still there. */
export function typeInto(form: HTMLFormElement, typed: TypedValues): void {
  for (const field of fieldsOf(form)) {
    const value = typed[keyOf(field)];
    if (typeof value === 'boolean' && isBox(field)) field.checked = value;
    if (typeof value === 'string' && !isBox(field)) field.value = value;
  }
}
