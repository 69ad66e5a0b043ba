/** Where the page lies below the API's own address; the token follows. */
export const INQUIRY_PAGE = '/inquiry';
