import net, { type AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { checkPortIsFree, freePort } from './port.js';

const servers: net.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

test.each(['127.0.0.1', '0.0.0.0'])('a port taken on %s is refused with what to change', async (host) => {
  const server = net.createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  await expect(checkPortIsFree(port)).rejects.toThrow(
    `Port ${port}, which PORT asks for, is in use by another program; stop that one, or choose another port`,
  );
});

test('a free port is found and accepted', async () => {
  const port = await freePort();
  await expect(checkPortIsFree(port, '127.0.0.1')).resolves.toBeUndefined();
});
