import { Schema } from 'mongoose';

export interface LeaseDocument {
  /** What is leased. */
  _id: string;
  owner: string;
  /** Milliseconds since the epoch; from then on anybody may take it. */
  until: number;
}

export const leaseSchema = new Schema<LeaseDocument>(
  {
    _id: { type: String, required: true },
    owner: { type: String, required: true },
    until: { type: Number, required: true },
  },
  { collection: 'leases', versionKey: false, strict: 'throw' },
);
