import { PartyList } from './PartyList';

export default function SuppliersPage() {
  return <PartyList kind="supplier" />;
}
