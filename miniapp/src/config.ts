/** Origin of the api, written in by the build (`TARO_APP_API_URL`). */
export const API_URL: string = process.env.TARO_APP_API_URL ?? '';
