import { mongo } from 'mongoose';
import { type Doc, isDoc, isOperatorDoc, plainDoc } from './document';
import { badValue } from './server-error';
import { setField } from './field-access';

/**
 * Puts _id first, as MongoDB stores it.
 * @throws MongoServerError when _id is an array or a regular expression.
 */
export function checkedDoc(doc: Doc): Doc {
  const { _id: id, ...fields } = doc;
  if (Array.isArray(id) || id instanceof RegExp) {
    throw badValue("The '_id' value cannot be an array or a regular expression");
  }
  return { _id: id === undefined ? new mongo.ObjectId() : id, ...fields };
}

function equalities(conditions: Doc): [string, unknown][] {
  return Object.entries(conditions).flatMap(([name, condition]): [string, unknown][] => {
    if (name === '$and' && Array.isArray(condition)) {
      return condition.filter(isDoc).flatMap(equalities);
    }
    if (name.startsWith('$') || condition instanceof RegExp) return [];
    if (!isOperatorDoc(condition)) return [[name, condition]];
    return Object.hasOwn(condition, '$eq') ? [[name, condition['$eq']]] : [];
  });
}

/** What an upsert starts from: the fields that the filter pins to a value. */
export function docFromFilter(conditions: Doc): Doc {
  const doc: Doc = {};
  for (const [path, value] of equalities(conditions)) setField(doc, path, value);
  return plainDoc(doc); // a copy: the update must not reach into the filter
}
