// Who may import whom: main -> app -> web -> actions -> store -> domain, nothing points back, no circles.
const layer = (name, path, allowed) => ({
  name,
  severity: 'error',
  from: { path },
  to: { path: '^server/', pathNot: [path, ...allowed] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^server/main\\.ts$' },
    },
    layer('domain-is-pure', '^server/domain/', []),
    {
      name: 'domain-has-two-libraries',
      severity: 'error',
      from: { path: '^server/domain/' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: ['node_modules/(zod|fraction\\.js)/'] },
    },
    layer('definitions', '^server/definitions/', ['^server/domain/']),
    layer('store', '^server/store/', ['^server/domain/', '^server/error-code\\.ts$']),
    layer('documents', '^server/documents/', ['^server/domain/', '^server/i18n/']),
    layer('sheets', '^server/sheets/', ['^server/domain/', '^server/error-code\\.ts$']),
    layer('score-file', '^server/score-file/', [
      '^server/domain/',
      '^server/definitions/',
      '^server/i18n/',
      '^server/project-root\\.ts$',
    ]),
    layer('view-models', '^server/web/view-models/', [
      '^server/domain/',
      '^server/web/paths\\.ts$',
      '^server/i18n/',
      '^server/actions/',
      '^server/documents/',
      '^server/sheets/',
    ]),
    {
      name: 'view-models-run-no-action',
      severity: 'error',
      from: { path: '^server/web/view-models/' },
      to: { path: '^server/actions/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'actions-know-no-web',
      severity: 'error',
      from: { path: '^server/actions/' },
      to: { path: '^(server/(web|i18n|app|main)|node_modules/(express|mongoose|ejs)/)' },
    },
    {
      name: 'actions-know-the-store-by-its-interface',
      severity: 'error',
      from: { path: '^server/actions/' },
      to: { path: '^server/store/', pathNot: '^server/store/(store\\.ts$|contracts/)' },
    },
    {
      name: 'web-knows-no-store',
      severity: 'error',
      from: { path: '^server/web/' },
      to: { path: '^(server/(store|definitions)/|node_modules/(mongoose|libsql)/)' },
    },
    layer('mail', '^server/mail/', [
      '^server/domain/',
      '^server/i18n/',
      '^server/config\\.ts$',
      '^server/web/paths(/|\\.ts$)',
      '^server/actions/mail/mailer\\.ts$',
    ]),
    layer('jobs', '^server/jobs/', ['^server/actions/', '^server/domain/', '^server/deps\\.ts$']),
    {
      name: 'sqlite-only-in-its-driver',
      severity: 'error',
      from: { pathNot: '^server/store/drivers/embedded/' },
      to: { path: 'node_modules/(libsql|mingo)/' },
    },
    {
      name: 'mongoose-only-in-the-store',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/store/' },
      to: { path: 'node_modules/mongoose/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
