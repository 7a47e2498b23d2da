import type { Schema } from '@/api/model';

export type MyPreferences = Schema<'notification.MyPreferences'>;
export type Provider = Schema<'notification.ConnectionController.ProviderView'>;
export type Connection = Schema<'notification.ConnectionView'>;
export type Template = Schema<'notification.TemplateView'>;
export type Delivery = Schema<'notification.DeliveryView'>;
export type Detail = Schema<'notification.Deliveries.Detail'>;
export type Channel = Connection['channel'];
