/** The only reader of the environment: every fault of the settings is reported at once, by name. */
import { z } from 'zod';
import { err, ok, type Result } from './domain/result';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly mongodbUri?: string;
  /** What QR codes and mails point to, without a trailing slash. */
  readonly baseUrl: string;
  readonly demonstration: boolean;
  readonly production: boolean;
}

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|localhost)$/;

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .optional(),
  HOST: z.string().regex(LOOPBACK).optional(),
  DATA_DIR: z.string().optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/.+/)
    .optional(),
  BASE_URL: z
    .string()
    .regex(/^https?:\/\/[^/?#\s]+$/)
    .optional(),
  DEMO: z.enum(['0', '1']).optional(),
  NODE_ENV: z.enum(['production', 'development', 'test']).optional(),
});

/** Every setting; what is expected of it is a key of the catalogue under `start:expected`. */
export const SETTINGS = environment.keyof().options;

/** A setting that is not as it must be. */
export interface ConfigProblem {
  readonly name: (typeof SETTINGS)[number];
}

/** Reads the settings from an environment; an empty value counts as not set. */
export function loadConfig(
  env: Readonly<Record<string, string | undefined>>,
): Result<Config, readonly ConfigProblem[]> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
    return err(SETTINGS.filter((name) => wrong.has(name)).map((name) => ({ name })));
  }
  const { PORT = 3000, HOST = '127.0.0.1', DATA_DIR = 'data', MONGODB_URI, DEMO } = parsed.data;
  const production = parsed.data.NODE_ENV === 'production';
  return ok({
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    ...(MONGODB_URI !== undefined && { mongodbUri: MONGODB_URI }),
    baseUrl: parsed.data.BASE_URL ?? `http://${hostInAddress(HOST)}:${PORT}`,
    demonstration: !production && DEMO !== '0',
    production,
  });
}

/** A host as addresses write it: `[::1]`. */
export function hostInAddress(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
