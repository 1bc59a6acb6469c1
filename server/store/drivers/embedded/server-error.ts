import { mongo } from 'mongoose';

/** An error of the same class, code and code name as MongoDB's own for the same mistake. */
export function serverError(
  code: number,
  codeName: string,
  message: string,
  details: Record<string, unknown> = {},
): mongo.MongoServerError {
  return new mongo.MongoServerError({ message, code, codeName, ...details });
}

/** The refusal of a value that the operator or the field cannot take. */
export function badValue(message: string): mongo.MongoServerError {
  return serverError(2, 'BadValue', message);
}
