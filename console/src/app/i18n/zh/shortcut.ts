export const shortcut = {};
