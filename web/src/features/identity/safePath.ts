/** Where to go after sign-in: a path of this program, never another site. */
export function safePath(next: string | null): string {
  if (next === null || !next.startsWith('/') || /^\/[/\\]/.test(next)) return '/';
  return next;
}
