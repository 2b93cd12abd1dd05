/** The password of every account that tests make. One that would be refused, as the samples' is, makes no account. */
export const TEST_PASSWORD = 'trau-gam-rom-chieu-muon';
