package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A stock count (盘点单) as lists show it.
 *
 * @param id its id
 * @param number its number
 * @param state how far it is
 * @param warehouse where
 * @param kind what it covers
 * @param blind whether who counts is not told what the books say
 * @param note what was noted
 * @param lines how many lines
 * @param counted how many of them are counted
 * @param differing how many of the counted differ from the books
 * @param unposted how many differences are not posted yet
 * @param opened who opened it, when
 * @param submitted who submitted it, when
 * @param gain what was found too much is worth at reference cost; once submitted
 * @param loss what is missing is worth at reference cost; once submitted
 * @param unvalued differing lines whose goods have no reference cost; once submitted
 * @param swapped how many serial numbers changed places; once submitted
 * @param version how often it was submitted
 * @param ended who ended it, when
 * @param cancelReason why it was called off
 * @param answer what was said to differences that were sent back
 */
public record StockCountView(
        StockCountId id,
        String number,
        StockCountState state,
        WarehouseId warehouse,
        StockCountKind kind,
        boolean blind,
        String note,
        int lines,
        int counted,
        int differing,
        int unposted,
        Step opened,
        Optional<Step> submitted,
        Optional<Money> gain,
        Optional<Money> loss,
        Optional<Integer> unvalued,
        Optional<Integer> swapped,
        int version,
        Optional<Step> ended,
        Optional<String> cancelReason,
        String answer) {

    /** Kind of the document that entries point at. */
    public static final String KIND = "stock-count";

    /** Itself as the cause of entries and the subject of an approval. */
    public DocumentRef ref() {
        return new DocumentRef(KIND, id.value());
    }

    /**
     * A step on the way.
     *
     * @param at when
     * @param by who
     */
    public record Step(Instant at, String by) {}
}
