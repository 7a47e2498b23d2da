import { PartyPage } from './PartyPage';

export default function CustomerPage() {
  return <PartyPage kind="customer" />;
}
