import { describe, expect, it } from 'vitest';

import { npmEnvironment } from '../../scripts/electron/fetch-package.mjs';

describe('npmEnvironment', () => {
  it('keeps how to reach the registry', () => {
    const env = {
      npm_config_registry: 'a',
      npm_config_https_proxy: 'b',
      'npm_config_@team:registry': 'c',
      'npm_config_//registry.example/:_authToken': 'd',
      npm_config_strict_ssl: 'e',
      NPM_CONFIG_CAFILE: 'f',
      npm_config_userconfig: 'g',
      HTTPS_PROXY: 'h',
      PATH: 'i',
    };
    expect(npmEnvironment(env)).toEqual(env);
  });

  it('drops what the outer npm was told to do', () => {
    const env = {
      npm_config_prefix: 'x',
      npm_config_dry_run: 'true',
      npm_config_workspace: 'x',
      npm_config_global: 'true',
      npm_config_json: 'true',
      NPM_CONFIG_PACK_DESTINATION: 'x',
    };
    expect(npmEnvironment(env)).toEqual({});
  });
});
