import { PartyList } from './PartyList';

export default function CustomersPage() {
  return <PartyList kind="customer" />;
}
