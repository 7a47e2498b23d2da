package io.redthread.inventory;

import io.redthread.kernel.Quantity;
import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What recipes and assembly orders do not let happen. */
public sealed interface AssemblyRefusal extends Refusal {

    /**
     * No recipe has that id, or the product has none in force.
     *
     * @param recipe what was asked for
     */
    record RecipeNotFound(String recipe) implements AssemblyRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No assembly order has that id.
     *
     * @param order what was asked for
     */
    record AssemblyNotFound(AssemblyOrderId order) implements AssemblyRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No recipe shows that picture.
     *
     * @param picture what was asked for
     */
    record PictureNotFound(String picture) implements AssemblyRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The product would be made of what is made of it.
     *
     * @param product the product
     * @param component the component whose recipe leads back
     */
    record RecipeInCircle(Sku product, Sku component) implements AssemblyRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * It is not at the step for that: a draft is released or called off, a released one is reported and ended.
     *
     * @param number its number
     * @param state how far it is
     */
    record AssemblyInState(String number, AssemblyState state) implements AssemblyRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Something was made already: what is left can be ended, not called off.
     *
     * @param number its number
     * @param reports how often work was reported
     */
    record AssemblyBegun(String number, int reports) implements AssemblyRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * What it takes is not free in the warehouse.
     *
     * @param number its number
     * @param sku the first that is short
     * @param wanted how much it takes
     * @param free how much may be promised
     * @param more how many others are short
     * @param possible how much of the product could be made or taken apart
     */
    record ComponentsShort(String number, Sku sku, Quantity wanted, Quantity free, int more, BigDecimal possible)
            implements AssemblyRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * More is reported than is left of the plan.
     *
     * @param number its number
     * @param left how much is left
     * @param reported how much is reported
     */
    record MoreThanPlanned(String number, Quantity left, Quantity reported) implements AssemblyRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The parts are not what the recipe needs for the pieces reported.
     *
     * @param sku the first that differs
     * @param needed how much the recipe needs
     * @param given how much is named
     */
    record PartsDiffer(Sku sku, Quantity needed, Quantity given) implements AssemblyRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The recipe knows no such component.
     *
     * @param sku what was named
     * @param product what is made
     */
    record UnknownComponent(Sku sku, Sku product) implements AssemblyRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * A component is past its last good day.
     *
     * @param sku of what
     * @param lot which lot
     * @param expiresOn that day
     */
    record PartExpired(Sku sku, String lot, LocalDate expiresOn) implements AssemblyRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The lot is known with another last good day.
     *
     * @param sku of what
     * @param lot which lot
     * @param kept its day; {@code never} where it has none
     * @param given the day of what would be added to it
     */
    record LotDatesDiffer(Sku sku, String lot, String kept, String given) implements AssemblyRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
