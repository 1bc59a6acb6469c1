/** The only reader of the environment: every fault of the settings is reported at once, by name. */
import { z } from 'zod';
import { err, ok, type Result } from './domain/result';
import { readSmtpUrl, type SmtpServer } from './smtp-url';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly mongodbUri?: string;
  /** What QR codes and mails point to, without a trailing slash. */
  readonly baseUrl: string;
  readonly demonstration: boolean;
  readonly production: boolean;
  /** Absent where no mail server is set: mails wait in the queue. */
  readonly mail?: MailConfig;
}

/** How mails are sent. It holds a password and is never logged. */
export interface MailConfig {
  readonly server: SmtpServer;
  /** `Name <address>` or an address. */
  readonly from: string;
  /** Mails a minute, of all processes together. */
  readonly perMinute: number;
}

/** A name or an address; `0.0.0.0` and `::` are every address of this machine. */
const HOST_NAME = /^[\w.:-]{1,253}$/;
const EVERY_ADDRESS = ['0.0.0.0', '::'];

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .optional(),
  HOST: z.string().regex(HOST_NAME).optional(),
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
  SMTP_URL: z
    .string()
    .transform(readSmtpUrl)
    .refine((server) => server !== undefined)
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/)
    .optional(),
  MAIL_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .optional(),
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
  const nobodySends = given.SMTP_URL !== undefined && given.MAIL_FROM === undefined;
  if (!parsed.success || nobodySends) {
    const wrong = new Set(parsed.error?.issues.map((issue) => issue.path[0]));
    if (nobodySends) wrong.add('MAIL_FROM');
    return err(SETTINGS.filter((name) => wrong.has(name)).map((name) => ({ name })));
  }
  const { PORT = 3000, HOST = '0.0.0.0', DATA_DIR = 'data', MONGODB_URI, DEMO } = parsed.data;
  const { SMTP_URL, MAIL_FROM = '', MAIL_PER_MINUTE = 60 } = parsed.data;
  const production = parsed.data.NODE_ENV === 'production';
  return ok({
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    ...(MONGODB_URI !== undefined && { mongodbUri: MONGODB_URI }),
    baseUrl: parsed.data.BASE_URL ?? `http://${hostInAddress(HOST)}:${PORT}`,
    demonstration: !production && DEMO !== '0',
    production,
    ...(SMTP_URL !== undefined && {
      mail: { server: SMTP_URL, from: MAIL_FROM, perMinute: MAIL_PER_MINUTE },
    }),
  });
}

/** A host as addresses write it, `[::1]`; this machine itself where it listens on every address. */
export function hostInAddress(host: string): string {
  if (EVERY_ADDRESS.includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
