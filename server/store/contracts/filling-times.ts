import type { GroupId } from '../../domain/definition/pack';
import type { FillingTimes } from '../../domain/form/filling-time';

/** Whose form was filled in. */
export interface FilledForm {
  readonly campaign: string;
  readonly group: GroupId;
}

/** How long filling in took, as counts by bucket; nothing ties one of them to a response or an instant. */
export interface FillingTimeRepository {
  /** Adds to the counts that are there. */
  add(form: FilledForm, times: FillingTimes): Promise<void>;
  /** Empty where none was counted. */
  find(form: FilledForm): Promise<FillingTimes>;
}
