/** What the server says about people and rights. */
export type Scope = 'own' | 'department' | 'all';

export interface Label {
  id: string;
  name: string;
}

export interface Person {
  id: string;
  username: string;
  name: string;
  phone: string;
  email: string;
  department: Label | null;
  superior: Label | null;
  roles: string[];
  active: boolean;
  demo: boolean;
  signsIn: boolean;
  oneTimePassword: boolean;
  revision: number;
  createdAt: string;
}

export interface ChartPerson {
  id: string;
  username: string;
  name: string;
  department: string | null;
  superior: string | null;
}

export interface Department {
  id: string;
  code: string;
  name: string;
  parent: string | null;
  active: boolean;
  people: number;
  revision: number;
}

export interface Role {
  code: string;
  nameZh: string;
  nameEn: string;
  dataScope: Scope;
  permissions: string[];
  shipped: boolean;
  active: boolean;
  people: number;
  revision: number;
}

export interface PermissionName {
  code: string;
  nameZh: string;
  nameEn: string;
}

export interface Ceiling {
  role: string;
  currency: string;
  amount: string | null;
}

export interface Substitute {
  id: string;
  person: Label;
  substitute: Label;
  from: string;
  until: string;
}

export interface ApiKey {
  id: string;
  name: string;
  scopes: string[];
  createdBy: string;
  makerActive: boolean;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  lastUsedAt: string | null;
}

export interface WorkingHours {
  weekday: number;
  starts: string;
  ends: string;
}

export interface CalendarDay {
  day: string;
  working: boolean;
  nameZh: string;
  nameEn: string;
  source: string;
}

export interface WorkingCalendar {
  zone: string;
  year: number;
  week: WorkingHours[];
  days: CalendarDay[];
}
