import { PartyList } from './PartyList';

export default function PartnersPage() {
  return <PartyList kind="partner" />;
}
