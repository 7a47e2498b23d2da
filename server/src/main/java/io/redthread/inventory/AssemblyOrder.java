package io.redthread.inventory;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import java.time.Instant;
import java.util.Optional;

/**
 * An assembly order (组装单) or disassembly order (拆卸单).
 *
 * @param id its id
 * @param number its number
 * @param kind which way it goes
 * @param state how far it is
 * @param warehouse where
 * @param product what is made or taken apart
 * @param name what that is called
 * @param recipe by which version of its recipe
 * @param planned how much is to be made or taken apart
 * @param made how much was, and is good
 * @param scrapped how much was, and is not
 * @param reports how often work was reported
 * @param note what was noted
 * @param opened who wrote it, when
 * @param released who released it, when
 * @param ended who ended it, when
 * @param endReason why it was called off or ended short
 */
public record AssemblyOrder(
        AssemblyOrderId id,
        String number,
        AssemblyKind kind,
        AssemblyState state,
        WarehouseId warehouse,
        Sku product,
        String name,
        AssemblyRecipeId recipe,
        Quantity planned,
        Quantity made,
        Quantity scrapped,
        int reports,
        String note,
        Step opened,
        Optional<Step> released,
        Optional<Step> ended,
        String endReason) {

    /** Kind of the document that entries and reservations point at. */
    public static final String KIND = "assembly-order";

    /** What is neither made nor scrapped yet. */
    public Quantity open() {
        return planned.minus(made).minus(scrapped);
    }

    /** The same with its product's name. */
    AssemblyOrder called(String productName) {
        return new AssemblyOrder(
                id,
                number,
                kind,
                state,
                warehouse,
                product,
                productName,
                recipe,
                planned,
                made,
                scrapped,
                reports,
                note,
                opened,
                released,
                ended,
                endReason);
    }

    DocumentRef document() {
        return document(id);
    }

    static DocumentRef document(AssemblyOrderId id) {
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
