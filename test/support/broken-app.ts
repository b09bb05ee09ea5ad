import { createApp } from '../../src/app.ts';
import { fakeAssistant } from './fake-assistant.ts';
import { fakeDeps } from './fake-deps.ts';

/** An identity card number, which may turn up nowhere. */
export const secret = '320801199001011234';

/** An application whose assistant fails, and a question with the card number put to it. */
export function brokenApp() {
  const deps = fakeDeps(
    fakeAssistant({
      ask: async () => {
        throw new TypeError('index is broken');
      },
    }),
  );
  const ask = () =>
    createApp(deps).request('/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question: secret }),
    });
  return { deps, ask };
}
