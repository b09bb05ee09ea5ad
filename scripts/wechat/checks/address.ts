import { type Correspondent, newNonce } from '../correspondent.ts';
import { signedQuery } from '../letter.ts';
import { type Check, wanted } from './check.ts';

/** What WeChat asks of an address before it sends anything. */
export function addressChecks({ url, party, addressed }: Correspondent): readonly Check[] {
  async function prove(token: string, echo: string): Promise<Response> {
    const query = signedQuery(token, addressed({})['CreateTime'] ?? '', newNonce());
    query.set('echostr', echo);
    return fetch(`${url}?${query}`);
  }
  return [
    {
      name: '验证服务器地址：原样答 echostr',
      async run() {
        const echo = `${newNonce()}<&>`;
        const response = await prove(party.token, echo);
        const text = await response.text();
        return wanted(200, response) ?? (text === echo ? null : '答的不是 echostr 原样');
      },
    },
    {
      name: '验证服务器地址：Token 不对的拒绝',
      run: async () => wanted(401, await prove(`${party.token}x`, 'echo')),
    },
  ];
}
