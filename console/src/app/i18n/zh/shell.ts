/** The frame around every workplace. */
export const shell = {
  product: '市民热线工作台',
};
