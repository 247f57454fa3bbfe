import type { Server } from 'node:http';
import { InputError } from '../model/input-error.ts';

/**
 * Lets a server listen; resolves with its port.
 *
 * @param port 0 takes a free one
 * @param host all addresses of the machine where it is not said
 * @throws {InputError} the port is taken
 */
export function listen(server: Server, port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = Reflect.get(error, 'code') === 'EADDRINUSE';
      reject(
        isTaken
          ? new InputError(`--port ${port}`, 'is in use.', 'Name another port with --port.')
          : error,
      );
    });
    server.listen({ port, host }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
