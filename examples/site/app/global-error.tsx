'use client';

/** What is shown where a page fails in the browser, in the languages of the site. */
export default function GlobalError() {
  return (
    <html lang="zh-Hans">
      <body>
        <p>页面出错，请刷新重试。</p>
        <p lang="en">This page has failed; please reload it.</p>
      </body>
    </html>
  );
}
