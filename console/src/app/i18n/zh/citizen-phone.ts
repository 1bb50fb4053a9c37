export const citizenPhone = {};
