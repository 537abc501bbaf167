/** Origin of the api, written in by the build (`TARO_APP_API_URL`). */
export const API_URL: string = process.env.TARO_APP_API_URL ?? '';

/** Telephone number of the body that runs this, written in by the build (`CONTACT_TELEPHONE`). */
export const CONTACT_TELEPHONE: string = process.env.CONTACT_TELEPHONE ?? '';
