/** What the schemas of the files under `content/` are made of. */
import { z } from 'zod';
import { day } from '../domain/day';

export const text = z.record(z.string(), z.string().min(1));
export const words = z.array(z.string().min(1)).min(1);
export const share = z.number().min(0).max(1);
export const count = z.int().min(0);
export const weight = z.number().min(0);
export const weights = z.record(z.string(), weight);
export const calendarDay = z.string().transform((value) => day(value));
