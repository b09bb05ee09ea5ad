import { type Correspondent, newNonce } from '../correspondent.ts';
import { type Check, wanted, wantedText } from './check.ts';

/** How far apart two clocks may not be, in seconds. */
const tooOld = 600;

/** Letters that are not WeChat's. */
export function forgedChecks({ send, text, party, mode, addressed }: Correspondent): readonly Check[] {
  const seconds = () => Number(addressed({})['CreateTime']);
  return [
    {
      name: '用过的地址换一条消息：拒绝',
      async run() {
        const how = { nonce: newNonce(), timestamp: seconds() };
        return wantedText(await send(text('你好'), how)) ?? wanted(401, await send(text('怎么缴费'), how));
      },
    },
    {
      name: '签名不对：拒绝',
      run: async () => wanted(401, await send(text('你好'), { token: `${party.token}x` })),
    },
    ...[-tooOld, tooOld].map((apart) => ({
      name: `时间${apart < 0 ? '早' : '晚'}了十分钟：拒绝`,
      run: async () => wanted(401, await send(text('你好'), { timestamp: seconds() + apart })),
    })),
    ...(mode === 'plain'
      ? []
      : [
          {
            name: 'AppId 不对：拒绝',
            run: async () => wanted(401, await send(text('你好'), { appId: 'wx0000000000000000' })),
          },
        ]),
  ];
}
