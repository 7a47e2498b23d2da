package io.redthread.inventory;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.platform.files.FileId;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Command to say what a stocked product is put together from (组装清单); it becomes the next version.
 *
 * @param product what is made
 * @param yields how much of it one run makes, in its base unit
 * @param components what one run takes, each named once, 1–200
 * @param steps how it is done, at most 50
 * @param note what a later reader should know, at most 500 characters
 */
public record NewAssemblyRecipe(
        Sku product, BigDecimal yields, List<Component> components, List<Step> steps, String note) {

    private static final int MOST_COMPONENTS = 200;
    private static final int MOST_STEPS = 50;
    private static final int LONGEST_TEXT = 500;

    /** Refuses a recipe of nothing, a component named twice, and a product made of itself. */
    public NewAssemblyRecipe {
        components = List.copyOf(components);
        steps = List.copyOf(steps);
        if (yields.signum() <= 0) {
            throw InvalidInput.of("/yields", yields.toPlainString(), "quantity-not-positive");
        }
        if (components.isEmpty()) {
            throw InvalidInput.of("/components", "", "value-required");
        }
        if (components.size() > MOST_COMPONENTS) {
            throw InvalidInput.of("/components", components.size(), "components-too-many");
        }
        if (steps.size() > MOST_STEPS) {
            throw InvalidInput.of("/steps", steps.size(), "steps-too-many");
        }
        if (note.length() > LONGEST_TEXT) {
            throw InvalidInput.of("/note", note, "note-too-long");
        }
        if (components.stream().filter(Component::givesNumber).count() > 1) {
            throw InvalidInput.of("/components", "", "numbers-of-two");
        }
        var seen = new HashSet<Sku>();
        for (var i = 0; i < components.size(); i++) {
            var sku = components.get(i).sku();
            if (sku.equals(product)) {
                throw InvalidInput.of("/components/" + i + "/sku", sku.code(), "made-of-itself");
            }
            if (components.get(i).givesNumber() && components.get(i).quantity().compareTo(yields) != 0) {
                throw InvalidInput.of("/components/" + i + "/givesNumber", sku.code(), "number-of-one");
            }
            if (!seen.add(sku)) {
                throw InvalidInput.of("/components/" + i + "/sku", sku.code(), "component-twice");
            }
        }
    }

    /**
     * What one run takes.
     *
     * @param sku of what
     * @param quantity how much, above zero, in its base unit
     * @param givesNumber whether the product bears the serial number of this part; of one at most, as many as are made
     */
    public record Component(Sku sku, BigDecimal quantity, boolean givesNumber) {

        /** Of which the number stays its own. */
        public Component(Sku sku, BigDecimal quantity) {
            this(sku, quantity, false);
        }

        /** Refuses nothing and less. */
        public Component {
            if (quantity.signum() <= 0) {
                throw InvalidInput.of("/quantity", quantity.toPlainString(), "quantity-not-positive");
            }
        }
    }

    /**
     * A step of the instructions.
     *
     * @param text what to do, 1–500 characters
     * @param picture shows it
     */
    public record Step(String text, Optional<FileId> picture) {

        /** Refuses an overlong text. */
        public Step {
            if (text.isBlank()) {
                throw InvalidInput.of("/text", "", "value-required");
            }
            if (text.length() > LONGEST_TEXT) {
                throw InvalidInput.of("/text", text, "text-too-long");
            }
        }
    }
}
