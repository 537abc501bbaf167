import { answerMessage, parseAuthorization, payMessage, requestMessage } from './formatter';

it('signs a request over five lines, the last one ended too', () => {
  // 签名生成, the example of the interface's own documentation.
  const request = {
    method: 'GET',
    path: '/v3/certificates',
    timestamp: '1554208460',
    nonce: '593BEC0C930BF1AFEB40B4A08C8FB242',
    body: '',
  };
  expect(requestMessage(request)).toBe(
    'GET\n/v3/certificates\n1554208460\n593BEC0C930BF1AFEB40B4A08C8FB242\n\n',
  );
});

it('signs an answer over three lines, and nothing is added to or taken from its bytes', () => {
  const body = Buffer.from([0x7b, 0x0a, 0xff, 0x20, 0x7d]);
  const message = answerMessage('1554209980', 'c5ac7061fccab6bf3e254dcf98995b8c', body);
  const before = Buffer.from('1554209980\nc5ac7061fccab6bf3e254dcf98995b8c\n');
  expect(message.equals(Buffer.concat([before, body, Buffer.from('\n')]))).toBe(true);
  expect(answerMessage('1', 'n', new Uint8Array()).toString()).toBe('1\nn\n\n');
});

it('signs what opens the payment in the mini-program over four lines', () => {
  // 小程序调起支付, the example of the interface's own documentation.
  const parts = {
    appId: 'wxd678efh567hg6787',
    timestamp: '1414561699',
    nonce: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS',
    package: 'prepay_id=wx201410272009395522657a690389285100',
  };
  expect(payMessage(parts)).toBe(
    'wxd678efh567hg6787\n1414561699\n5K8264ILTKCH16CQ2502SI8ZNMTM67VS\nprepay_id=wx201410272009395522657a690389285100\n',
  );
});

it('reads the header of a call, and nothing else as one', () => {
  const header = 'WECHATPAY2-SHA256-RSA2048 mchid="1900000109",nonce_str="n",signature="a+/b=="';
  expect(parseAuthorization(header)?.get('signature')).toBe('a+/b==');
  expect(parseAuthorization(header)?.get('mchid')).toBe('1900000109');
  expect(parseAuthorization('Bearer something')).toBeUndefined();
  expect(parseAuthorization('WECHATPAY2-SHA256-RSA2048 mchid=1')).toBeUndefined();
});
