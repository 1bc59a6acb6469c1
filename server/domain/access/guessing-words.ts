/**
 * What the passwords of the world and of Vietnam are made of, without diacritics and in small letters:
 * words of the lists of leaked passwords, names, places, teams, and the words of this office.
 */
export const COMMON_WORDS: readonly string[] = `
abcd access admin administrator adobe alexander america amanda andrea andrew angel angela anhyeuem anthem
apple arsenal ashley asshole august austin autumn azerty babygirl bachkhoa badboy bailey banana baseball
basketball batman beautiful beautyful biteme blackberry blessed blink boomer bongda boyfriend brandon
broncos buster butterfly canada cccd changeme changethis charlie chelsea chicken chinhphu chocolate chungta
computer congan conyeu cookie correct corona cowboys dallas daniel danang database december default
diamond dragon dungquen eagles elizabeth emyeuanh facebook familia family football forever freedom friend
friends fuckyou gaigai gandalf georgia ginger girlfriend giadinh gmail golden google guest hacker haiphong
hanhphuc hanoi happy harley heaven hello hellokitty hoangsa hochiminh hockey hoilamgi horse huynh
iloveu iloveyou india inova internet james january jasmine jennifer jesus jesuschrist jordan joseph
joshua justin khanh khaosat khongbiet khongco killer klaster lamgi lananh letmein liverpool login london
longlanh love lovely loveme lovers loveyou lucky maimai maiyeu manager manchester manunited marina market
martin master matkhau matrix matthew maverick melinh mercedes merlin messi michael michelle mickey minhanh
monkey monster morgan mustang myspace naruto nature never nevergiveup newyork nghia ngocanh nguyen nguyenvan
nicole nimda ninja noivu nothing november number october office oracle orange passwd password passw phamvan
phuong phuongthao pokemon please prince princess private purple qazwsx quanly quantri quangninh queen
quyen quynh rainbow ranger raymond realmadrid robert rockyou ronaldo root saigon samantha samsung
sarah secret september server service shadow shopping silver soccer spider spiderman spring staple starwars
steven student summer sunflower sunshine superman superstar support system taikhoan taylor teacher
temp test tester thanh thanhnien theboss thienthan thomas thuong thuphuong thutuc tigger tinhyeu tocdo
tomtom toiyeuem toilatoi trang trungtam trustno1 truong tuananh tuoitre ubnd unbelievable united user
vanphong vegeta viettel vietnam vinaphone vinhphuc voyeu welcome whatever william windows winter xinchao
yahoo yankees yellow yeuem yeuthuong youtube zalo zxcvbn caicach hanhchinh motcua phongnoivu uyban nhandan
cchc danhgia
`
  .trim()
  .split(/\s+/);

/** Rows along which fingers run. */
export const KEY_ROWS: readonly string[] = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
];
