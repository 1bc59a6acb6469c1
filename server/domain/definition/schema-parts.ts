/** Walks a value along its schema, so that checks find every text, day or basis without a list of places. */
import { z } from 'zod';
import type { Path } from './fault';

export interface Part<T> {
  readonly at: Path;
  readonly value: T;
}

/** All parts of `value` that the schema `target` describes; compares schemas by identity. */
export function partsOf<T extends z.ZodType>(
  target: T,
  schema: z.core.$ZodType,
  value: unknown,
  at: Path = [],
): Part<z.infer<T>>[] {
  if (value === undefined) return [];
  if (schema === target) return [{ at, value: value as z.infer<T> }];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return partsOf(target, schema.unwrap(), value, at);
  }
  return children(schema, value).flatMap(([key, inner, part]) =>
    partsOf(target, inner, part, [...at, key]),
  );
}

type Child = readonly [key: PropertyKey, schema: z.core.$ZodType, value: unknown];

function children(schema: z.core.$ZodType, value: unknown): Child[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string, unknown][] = Object.entries(value);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item: unknown, i) => [i, schema.element, item] as const);
  }
  if (schema instanceof z.ZodRecord) {
    return entries.map(([key, item]) => [key, schema.valueType, item] as const);
  }
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = schema.shape;
    return entries.flatMap(([key, item]) => {
      const inner = shape[key];
      return inner ? [[key, inner, item] as const] : [];
    });
  }
  if (schema instanceof z.ZodUnion) {
    const fitting = schema.options.find((option) => z.safeParse(option, value).success);
    return fitting ? children(fitting, value) : [];
  }
  return [];
}
