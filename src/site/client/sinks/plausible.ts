import { hear } from './hear.ts';
import { plausibleCall } from './plausible-call.ts';

hear((event) => {
  const plausible: unknown = Reflect.get(window, 'plausible');
  const { name, options } = plausibleCall(event);
  if (typeof plausible === 'function') plausible(name, options);
});
