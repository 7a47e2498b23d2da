package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.platform.files.FileId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a stocked product is put together from, and how (组装清单), in one version.
 *
 * @param id its id
 * @param product what is made
 * @param name what it is called
 * @param version from 1; an order keeps the version it was written with
 * @param inForce whether new orders follow it
 * @param yields how much of the product one run makes
 * @param components what one run takes, in their order
 * @param steps how it is done
 * @param note what was noted
 * @param at when it was written
 * @param by by whom
 */
public record AssemblyRecipe(
        AssemblyRecipeId id,
        Sku product,
        String name,
        int version,
        boolean inForce,
        Quantity yields,
        List<Component> components,
        List<Step> steps,
        String note,
        Instant at,
        String by) {

    /** Kind of the document that journal entries point at. */
    public static final String KIND = "assembly-recipe";

    /**
     * What one run takes.
     *
     * @param lineNo from 1
     * @param sku of what
     * @param name what it is called
     * @param quantity how much
     * @param givesNumber whether the product bears the serial number of this part
     */
    public record Component(int lineNo, Sku sku, String name, Quantity quantity, boolean givesNumber) {

        Component named(String goods) {
            return new Component(lineNo, sku, goods, quantity, givesNumber);
        }
    }

    /**
     * A step.
     *
     * @param text what to do
     * @param picture shows it
     */
    public record Step(String text, Optional<FileId> picture) {}
}
