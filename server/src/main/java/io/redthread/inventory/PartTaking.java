package io.redthread.inventory;

import java.util.List;

/** What a document takes when not everything it wants is there (部分满足): only the document knows what goes together. */
@FunctionalInterface
public interface PartTaking {

    /** All or nothing. */
    PartTaking NONE = shortages -> List.of();

    /**
     * What to take instead.
     *
     * @param shortages what there is too little of, and how much there is; of everything else there is enough
     * @return lines that fit into what is there; none where the document would rather wait
     */
    List<Wanted> of(List<Shortage> shortages);
}
