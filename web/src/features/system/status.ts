import type { StatusMap } from '@/ui/tone';
import type { ApiKey, Person } from './types';

export type PersonState = 'active' | 'noPassword' | 'oneTime' | 'inactive';

export const personStates: StatusMap<PersonState> = {
  active: { tone: 'ok', zh: '可登录', en: 'Active' },
  noPassword: { tone: 'waiting', zh: '无密码', en: 'No password' },
  oneTime: { tone: 'soon', zh: '一次性密码', en: 'One-time password' },
  inactive: { tone: 'closed', zh: '已停用', en: 'Inactive' },
};

export function personState(person: Person): PersonState {
  if (!person.active) return 'inactive';
  if (!person.signsIn) return 'noPassword';
  return person.oneTimePassword ? 'oneTime' : 'active';
}

export type KeyState = 'live' | 'expired' | 'makerLeft' | 'revoked';

export const keyStates: StatusMap<KeyState> = {
  live: { tone: 'ok', zh: '有效', en: 'Live' },
  expired: { tone: 'closed', zh: '已过期', en: 'Expired' },
  makerLeft: { tone: 'blocked', zh: '创建人停用', en: 'Maker inactive' },
  revoked: { tone: 'closed', zh: '已吊销', en: 'Revoked' },
};

export function keyState(key: ApiKey, now: number): KeyState {
  if (key.revokedAt) return 'revoked';
  if (key.expiresAt && Date.parse(key.expiresAt) <= now) return 'expired';
  return key.makerActive ? 'live' : 'makerLeft';
}
