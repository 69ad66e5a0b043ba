/** Pages that are not there are told of by `global-not-found`; this keeps Next's own out of every other page. */
export default function NotFound() {
  return null;
}
