export const unitInbox = {};
