import { sealPerson, unsealPerson } from '../../../server/actions/people/person-seal';

const key = Buffer.alloc(32, 1);
const person = { name: 'Nguyễn Thị Ánh', email: 'anh@melinh.example', phone: '0912345678' };

test('a person comes out of the seal as it went in', () => {
  const sealed = sealPerson(key, 'i1', person);
  expect(sealed).not.toContain('melinh');
  expect(unsealPerson(key, { id: 'i1', person: sealed })).toEqual(person);
  expect(unsealPerson(key, { id: 'i1' })).toBeUndefined();
});

test('the seal opens with its own key and for its own invitation only', () => {
  const sealed = sealPerson(key, 'i1', person);
  expect(() => unsealPerson(Buffer.alloc(32, 2), { id: 'i1', person: sealed })).toThrow();
  expect(() => unsealPerson(key, { id: 'i2', person: sealed })).toThrow();
});

test('the same person sealed twice looks different', () => {
  expect(sealPerson(key, 'i1', person)).not.toBe(sealPerson(key, 'i1', person));
});
