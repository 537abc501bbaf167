import { WebSocketServer, type WebSocket } from 'ws';
import type { AddressInfo } from 'node:net';
import type { Host } from '../host.ts';
import { createAppMethods } from './app-methods.ts';
import { createElementMethods } from './element-methods.ts';
import { createPageMethods } from './page-methods.ts';
import type { Methods, Params, Session } from './session.ts';

export interface AutomatorServer {
  /** `ws://127.0.0.1:…`, for `automator.connect({ wsEndpoint })` */
  url: string;
  close(): Promise<void>;
}

interface Request {
  id: string;
  method: string;
  params?: Params;
}

const messageOf = (error: unknown): string => {
  const { message, errMsg } = (error ?? {}) as { message?: string; errMsg?: string };
  return message ?? errMsg ?? String(error);
};

const createSession = (host: Host, emit: Session['emit'], exit: () => void): Session => {
  const pageOf = ({ pageId }: Params) => {
    const page = host.service.stack.all().find(({ id }) => id === pageId);
    if (page === undefined) throw new Error(`page ${String(pageId)} is closed`);
    return page;
  };
  return {
    ...{ host, emit, exit, pageOf },
    elementOf(params) {
      const element = pageOf(params).view.find(Number(params['elementId']));
      if (element === undefined) throw new Error('the element is no longer there');
      return element;
    },
  };
};

/**
 * Speaks the protocol of miniprogram-automator 0.12 over a WebSocket on this machine alone.
 * @param exit what `Tool.close` ends
 */
export const startAutomatorServer = async (
  host: Host,
  { port = 0, exit = () => undefined }: { port?: number; exit?: () => void } = {},
): Promise<AutomatorServer> => {
  const sockets = new Set<WebSocket>();
  const emit = (method: string, params: object): void => {
    for (const socket of sockets) socket.send(JSON.stringify({ method, params }));
  };
  const session = createSession(host, emit, exit);
  const methods: Methods = {
    ...createAppMethods(session),
    ...createPageMethods(session),
    ...createElementMethods(session),
  };
  host.onError((error) => {
    emit('App.exceptionThrown', { message: messageOf(error) });
  });

  const answer = async ({ id, method, params = {} }: Request): Promise<object> => {
    try {
      const run = methods[method];
      if (run === undefined) throw new Error(`${method} is not supported by this host`);
      return { id, result: (await run(params)) ?? {} };
    } catch (error) {
      return { id, error: { message: messageOf(error) } };
    }
  };

  const server = new WebSocketServer({ host: '127.0.0.1', port });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => {
      const request = JSON.parse((data as Buffer).toString('utf8')) as Request;
      void answer(request).then((reply) => {
        socket.send(JSON.stringify(reply));
      });
    });
  });
  await new Promise((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${String(address.port)}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.terminate();
        server.close(() => {
          resolve();
        });
      }),
  };
};
