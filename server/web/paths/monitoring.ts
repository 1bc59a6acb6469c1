/** Addresses of following a campaign while answers come in, and of one unit's figures. */
const campaign = '/quan-ly/dot/:campaign';

const address = (end: string) => {
  const pattern = `${campaign}/${end}`;
  return {
    pattern,
    to: (id: string) => pattern.replace(':campaign', encodeURIComponent(id)),
  };
};

const unit = `${campaign}/don-vi/:unit`;

export const monitoringPaths = {
  progress: address('theo-doi'),
  samples: address('du-mau'),
  changes: address('su-kien'),
  unitResults: {
    pattern: unit,
    to: (id: string, code: string) =>
      unit.replace(':campaign', encodeURIComponent(id)).replace(':unit', encodeURIComponent(code)),
  },
} as const;
