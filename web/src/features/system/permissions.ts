import type { PermissionName } from './types';

/** `sales.order.read` belongs to `sales`. */
export function moduleOf(code: string): string {
  return code.split('.')[0] ?? code;
}

/** Permissions by module, in the server's order. */
export function byModule<P extends Pick<PermissionName, 'code'>>(
  permissions: P[],
): [string, P[]][] {
  const modules = new Map<string, P[]>();
  for (const permission of permissions) {
    const module = moduleOf(permission.code);
    modules.set(module, [...(modules.get(module) ?? []), permission]);
  }
  return [...modules];
}
