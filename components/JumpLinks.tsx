type Props = { label: string; to: { id: string; title: string }[] };

/** Ways to the lists of a page, on a phone, where they stand below one another. */
export function JumpLinks({ label, to }: Props) {
  if (to.length < 2) return null;
  return (
    <nav aria-label={label} className="mb-6 sm:hidden">
      <ul className="flex flex-wrap gap-2 text-small">
        {to.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="block border border-line px-3 py-0.5">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
