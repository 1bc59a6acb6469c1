/** Models of form fields; the components of the same names draw them. Words come in finished. */

/** What was wrong, by field name, in the reader's language. */
export type FieldErrors = ReadonlyMap<string, string>;

interface Labelled {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

interface Described {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly hintId: string;
  readonly error: string;
  readonly errorId: string;
  /** Ids of hint and error that are there; empty when none is. */
  readonly describedBy: string;
}

export const FIELD_TYPES = ['text', 'email', 'password', 'tel', 'search', 'url'] as const;

export interface FieldModel extends Described {
  readonly value: string;
  readonly type: (typeof FIELD_TYPES)[number];
  /** Keyboard of a phone: `numeric` for numbers and days, which stay texts. */
  readonly inputmode: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  readonly autocomplete: string;
  /** Width of what is typed: a day, a name, a sentence. */
  readonly width: 'short' | 'medium' | 'long';
  /** More than one line. */
  readonly rows: number;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface OptionModel {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly chosen: boolean;
}

/** A drop-down, radios or check boxes, by the component that draws it. */
export interface OptionsModel extends Described {
  readonly options: readonly OptionModel[];
}

export interface ErrorSummaryModel {
  readonly items: readonly { readonly href: string; readonly text: string }[];
}

type FieldSpec = Labelled & { readonly value?: string } & Partial<
    Pick<FieldModel, 'type' | 'inputmode' | 'autocomplete' | 'width' | 'rows'>
  >;

/** A line or, with `rows` above 1, a text area. */
export function field(spec: FieldSpec, errors: FieldErrors): FieldModel {
  const { value = '', type = 'text', inputmode = 'text' } = spec;
  const { autocomplete = 'off', width = 'medium', rows = 1 } = spec;
  return { ...described(spec, errors), value, type, inputmode, autocomplete, width, rows };
}

/** A choice among options; `chosen` are the values that are selected or ticked. */
export function options(
  spec: Labelled & { readonly options: readonly Option[]; readonly chosen: readonly string[] },
  errors: FieldErrors,
): OptionsModel {
  const own = described(spec, errors);
  return {
    ...own,
    options: spec.options.map(({ value, label, hint = '' }, index) => ({
      id: index === 0 ? own.id : `${own.id}-${index}`,
      value,
      label,
      hint,
      chosen: spec.chosen.includes(value),
    })),
  };
}

/** Every fault with a link to its field, for the top of the page; undefined when there is none. */
export function errorSummary(errors: FieldErrors): ErrorSummaryModel | undefined {
  if (errors.size === 0) return undefined;
  return { items: [...errors].map(([name, text]) => ({ href: `#${fieldId(name)}`, text })) };
}

/** The id of a field's first input. */
export function fieldId(name: string): string {
  return `o-${name.replace(/[^\w-]/g, '-')}`;
}

function described({ name, label, hint = '' }: Labelled, errors: FieldErrors): Described {
  const id = fieldId(name);
  const error = errors.get(name) ?? '';
  const hintId = `${id}-goi-y`;
  const errorId = `${id}-loi`;
  const ids = [...(hint === '' ? [] : [hintId]), ...(error === '' ? [] : [errorId])];
  return { id, name, label, hint, hintId, error, errorId, describedBy: ids.join(' ') };
}
