import path from 'node:path';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const src = path.resolve(import.meta.dirname, 'src');

/** The room a file lives in: `ui`, `api`, `features/sales`, … */
function roomOf(file) {
  const [first, second] = path.relative(src, file).split(path.sep);
  return first === 'features' ? `features/${second}` : first;
}

/** Which rooms a room may use; features never use each other. */
function allowed(room, target) {
  if (room === target) return true;
  const shared = ['api', 'i18n', 'theme.ts', 'theme'];
  if (room === 'api' || room === 'i18n') return shared.includes(target);
  if (room === 'ui') return [...shared, 'test'].includes(target);
  if (room.startsWith('features/')) return [...shared, 'ui', 'test'].includes(target);
  return true;
}

const rooms = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = context.filename;
    function check(node) {
      const name = node.source?.value;
      if (typeof name !== 'string' || !from.startsWith(src)) return;
      const file = name.startsWith('@/')
        ? path.join(src, name.slice(2))
        : name.startsWith('.')
          ? path.resolve(path.dirname(from), name)
          : null;
      if (file === null || !file.startsWith(src)) return;
      const room = roomOf(from);
      const target = roomOf(file);
      if (!allowed(room, target)) {
        context.report({ node, message: `${room} may not import ${target}.` });
      }
    }
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check };
  },
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.d.ts'] },
  ...tseslint.configs.recommended,
  reactHooks.configs.flat['recommended-latest'],
  {
    plugins: { redthread: { rules: { rooms } } },
    rules: {
      'redthread/rooms': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'max-lines': ['error', 300],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
);
