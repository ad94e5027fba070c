// oxlint-disable-next-line import/no-default-export -- jest calls the default export of its global teardown
export { tearDown as default } from './global-setup.ts';
