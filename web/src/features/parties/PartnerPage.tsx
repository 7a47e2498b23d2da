import { PartyPage } from './PartyPage';

export default function PartnerPage() {
  return <PartyPage kind="partner" />;
}
