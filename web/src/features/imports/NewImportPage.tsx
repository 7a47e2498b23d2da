import { useParams } from 'react-router';
import { Wizard } from './Wizard';

/** A new import of the kind the address names. */
export default function NewImportPage() {
  const { target = '' } = useParams();
  return <Wizard target={target} />;
}
