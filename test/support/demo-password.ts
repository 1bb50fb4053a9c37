/** What `npm start` prints beside each demo account. */
export const DEMO_PASSWORD = 'Hotline-12345';
