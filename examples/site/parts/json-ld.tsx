/** Data of a page for search engines, which show nothing of it. */
export function JsonLd({ nodes }: { readonly nodes: readonly object[] }) {
  return nodes.map((node, at) => (
    <script
      key={at}
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(node).replaceAll('<', '\\u003c') }}
    />
  ));
}
