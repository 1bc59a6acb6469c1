import { readPerson, type TypedPerson } from '../../../server/domain/people/read-person';
import { ok } from '../../../server/domain/result';

const typed = (changes: Partial<TypedPerson> = {}): TypedPerson => ({
  group: 'G1',
  unit: '01',
  name: 'Nguyễn Văn An',
  email: '',
  phone: '',
  title: '',
  ...changes,
});
const faults = (changes: Partial<TypedPerson>) => {
  const read = readPerson(typed(changes));
  return read.ok ? [] : read.error;
};

test('fields are tidied', () => {
  const read = readPerson(
    typed({
      name: '  Nguyễn  Văn\tAn ',
      email: ' An.NV@MeLinh.Gov.VN ',
      phone: '+84 912 345 678',
      title: 'Trưởng   phòng',
    }),
  );
  expect(read).toEqual(
    ok({
      name: 'Nguyễn Văn An',
      email: 'an.nv@melinh.gov.vn',
      phone: '0912345678',
      title: 'Trưởng phòng',
    }),
  );
});

test('composed and decomposed letters are the same name', () => {
  const name = 'Đặng Thị Ngọc Ánh';
  expect(readPerson(typed({ name: name.normalize('NFD') }))).toEqual(
    ok({ name: name.normalize('NFC') }),
  );
});

test('a name is enough', () => {
  expect(readPerson(typed())).toEqual(ok({ name: 'Nguyễn Văn An' }));
});

test.each([
  [{ name: ' ' }, [{ field: 'name', code: 'missing' }]],
  [{ name: '12' }, [{ field: 'name', code: 'no-name' }]],
  [{ name: 'a'.repeat(201) }, [{ field: 'name', code: 'too-long' }]],
  [{ title: 'a'.repeat(201) }, [{ field: 'title', code: 'too-long' }]],
  [{ email: 'an@' }, [{ field: 'email', code: 'bad-email' }]],
  [{ email: 'an@melinh' }, [{ field: 'email', code: 'bad-email' }]],
  [{ email: 'an@a.vn, binh@a.vn' }, [{ field: 'email', code: 'bad-email' }]],
  [{ email: 'an@a.vn\nBcc: binh@a.vn' }, [{ field: 'email', code: 'bad-email' }]],
  [{ email: `${'a'.repeat(250)}@a.vn` }, [{ field: 'email', code: 'too-long' }]],
  [{ phone: '12345' }, [{ field: 'phone', code: 'bad-phone' }]],
])('%j is refused', (changes, expected) => {
  expect(faults(changes)).toEqual(expected);
});

test('every fault is told at once', () => {
  expect(faults({ name: '', email: 'x', phone: 'x' }).map(({ field }) => field)).toEqual([
    'name',
    'email',
    'phone',
  ]);
});
