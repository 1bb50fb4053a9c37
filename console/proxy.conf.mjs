// `npm run dev`: pages come from ng serve, everything else from a running API.
const target = process.env.HOTLINE_API ?? 'http://127.0.0.1:3000';

export default {
  '/api': { target },
  '/health': { target },
  '/live': { target, ws: true },
  '/sip': { target, ws: true },
};
