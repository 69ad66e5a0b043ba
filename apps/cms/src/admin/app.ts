/** Strapi's advertisement of its media library, which this CMS does not use, as if everybody had closed it. */
async function closeBanner() {
  const { strapi } = window as unknown as { strapi: { backendURL: string } };
  const answer = await fetch(`${strapi.backendURL}/admin/init`);
  if (!answer.ok) return;
  const { data } = await answer.json();
  window.localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${data.uuid}`, 'true');
}

/** Chinese beside English, and nothing that asks the network for news. */
export default {
  config: { locales: ['zh-Hans'], notifications: { releases: false }, tutorials: false },
  bootstrap: closeBanner,
};
