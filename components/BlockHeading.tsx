import { Mark } from './Mark.tsx';

/** The heading of a block, under a strong rule in the block's accent; one that is a link shows that there is more. */
export function BlockHeading({ id, title, href }: { id: string; title: string; href?: string }) {
  return (
    <h2 id={id} className="mb-4 flex items-center gap-2 border-t-2 border-accent pt-2 text-h5 font-black text-accent">
      <Mark className="size-4 shrink-0" />
      {href ? (
        <a href={href} className="leads-on">
          {title}
        </a>
      ) : (
        title
      )}
    </h2>
  );
}
