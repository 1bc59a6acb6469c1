import { firstAdministratorLine } from '../server/first-administrator-line';
import { translatorFor } from './support/rendering';

function line(baseUrl: string): string {
  return firstAdministratorLine(translatorFor('vi'), { baseUrl }, 40123, 'abc');
}

test('the link stands alone on its line, at the address that people use', () => {
  const [words, address] = line('https://khaosat.hanoi.gov.vn').split('\n');
  expect(words).toContain('24 giờ');
  expect(address).toBe('https://khaosat.hanoi.gov.vn/quan-ly/lien-ket/abc');
});

test('where the system chose the port, the link has it', () => {
  expect(line('http://localhost:0')).toContain('http://localhost:40123/quan-ly/lien-ket/abc');
  expect(line('http://localhost:8080')).toContain('http://localhost:8080/quan-ly/lien-ket/abc');
});
