export const callDesk = {};
