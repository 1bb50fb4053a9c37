export const workOrders = {};
