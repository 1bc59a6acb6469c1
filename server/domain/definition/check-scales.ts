/** Scales: codes, values and alternative value sets. */
import { HUNDRED, ratio } from '../score/ratio';
import { duplicates, fault, type Fault, type Path } from './fault';
import { NO_OPINION, type PackContent, type Scale } from './pack';

/** Options that are used twice, values over 100 percent, and alternatives that do not cover the options. */
export function checkScales(pack: PackContent): Fault[] {
  return Object.entries(pack.scales).flatMap(([id, scale]) => checkScale(scale, ['scales', id]));
}

function checkScale(scale: Scale, at: Path): Fault[] {
  const codes = scale.options.map((option) => option.code);
  return [
    ...checkCodes(codes, [...at, 'options']),
    ...checkFaces(scale, [...at, 'options']),
    ...scale.options.flatMap((option, i) =>
      checkValue(option.value, [...at, 'options', i, 'value']),
    ),
    ...Object.entries(scale.alternatives).flatMap(([name, values]) =>
      checkAlternative(name, values, codes, [...at, 'alternatives', name]),
    ),
  ];
}

/** Faces belong to a scale as a whole, and no two options look the same. */
function checkFaces({ options }: Scale, at: Path): Fault[] {
  const faces = options.flatMap(({ face }) => (face === undefined ? [] : [face]));
  if (faces.length > 0 && faces.length < options.length) {
    return [fault(at, 'either all options have a face or none')];
  }
  return duplicates(faces.map(String), 'face', (i) => [...at, i, 'face']);
}

/** Option codes are used once, and none is the one of “không biết”. */
export function checkCodes(codes: readonly string[], at: Path): Fault[] {
  return [
    ...duplicates(codes, 'option code', (i) => [...at, i, 'code']),
    ...codes.flatMap((code, i) =>
      code === NO_OPINION ? [fault([...at, i, 'code'], `"${code}" is kept for “không biết”`)] : [],
    ),
  ];
}

function checkAlternative(
  name: string,
  values: Readonly<Record<string, string>>,
  codes: readonly string[],
  at: Path,
): Fault[] {
  const missing = codes.filter((code) => !Object.hasOwn(values, code));
  const unknown = Object.keys(values).filter((code) => !codes.includes(code));
  return [
    ...missing.map((code) => fault(at, `alternative "${name}" has no value for option "${code}"`)),
    ...unknown.map((code) => fault([...at, code], `unknown option "${code}"`)),
    ...Object.entries(values).flatMap(([code, value]) => checkValue(value, [...at, code])),
  ];
}

function checkValue(value: string, at: Path): Fault[] {
  return ratio(value).compare(HUNDRED) > 0 ? [fault(at, `value ${value} is over 100 percent`)] : [];
}
