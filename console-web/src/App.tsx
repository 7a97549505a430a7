import { useSay } from './i18n/language';

export function App() {
  const say = useSay();
  return <main>{say('app.name')}</main>;
}
