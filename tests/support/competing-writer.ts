import { type StoreOptions, connect } from '../../server/store/connect';

const parse: (json: string) => StoreOptions = JSON.parse;

/**
 * A process of its own that competes for the same documents as another one: it takes free places
 * one by one, counts every attempt and appends to a log. Prints how many places it took.
 */
async function compete([options = '', name = '', attempts = '']: string[]): Promise<void> {
  const mongoose = await connect(parse(options));
  const { Schema } = mongoose;
  const Place = mongoose.model('Place', new Schema({ _id: String, holder: String }));
  const Counter = mongoose.model('Counter', new Schema({ _id: String, value: Number }));
  const Log = mongoose.model('Log', new Schema({ _id: String, by: String }));
  let taken = 0;
  for (let i = 0; i < Number(attempts); i += 1) {
    const won = await Place.updateOne(
      { _id: `place-${i}`, holder: null },
      { $set: { holder: name } },
    );
    taken += won.modifiedCount;
    await Promise.all([
      Counter.updateOne({ _id: 'attempts' }, { $inc: { value: 1 } }),
      Log.create({ _id: `${name}-${i}`, by: name }),
    ]);
  }
  await mongoose.disconnect();
  process.stdout.write(JSON.stringify({ taken }));
}

void compete(process.argv.slice(2));
