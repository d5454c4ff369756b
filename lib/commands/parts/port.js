// @ts-check
import net from 'node:net';
import { Failure } from './failure.js';

/**
 * Refuses a port that another program has, or that this user may not open.
 * @param {number} port
 * @param {string} [host]
 */
export async function checkPortIsFree(port, host = '0.0.0.0') {
  const code = await listenError(port, host);
  const other = `choose another port: PORT=${port === 65_535 ? 3000 : port < 1024 ? 3000 : port + 1} npm start`;
  if (code === 'EADDRINUSE') {
    throw new Failure(`Port ${port}, which PORT asks for, is in use by another program; stop that one, or ${other}`);
  }
  if (code === 'EACCES') throw new Failure(`This user may not open port ${port}, which PORT asks for; ${other}`);
  if (code) throw new Failure(`Port ${port}, which PORT asks for, cannot be opened (${code}); ${other}`);
}

/** @returns {Promise<number>} a port of 127.0.0.1 that nobody had a moment ago */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} code of the error that listening there meets
 */
function listenError(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
