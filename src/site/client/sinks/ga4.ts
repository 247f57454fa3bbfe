import { ga4Call } from './ga4-call.ts';
import { hear } from './hear.ts';

hear((event) => {
  const gtag: unknown = Reflect.get(window, 'gtag');
  const { name, parameters } = ga4Call(event);
  if (typeof gtag === 'function') gtag('event', name, parameters);
});
