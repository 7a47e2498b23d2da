package io.redthread.inventory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where goods should be put, and why (上架建议).
 *
 * @param bin where; absent when no bin that is allowed has room
 * @param quantity how much of them fits there, in the SKU's base unit; zero without a bin
 * @param rule place of the rule that decided, from 1; absent when no rule is for these goods
 * @param because what spoke for that bin among those allowed
 * @param tried what each rule that is for these goods found, in their order
 */
public record PutawayProposal(
        Optional<ProposedBin> bin,
        BigDecimal quantity,
        Optional<Integer> rule,
        Optional<Because> because,
        List<Tried> tried) {

    /**
     * A bin.
     *
     * @param id its id
     * @param code as its label says
     * @param zoneCode its zone's code
     */
    public record ProposedBin(LocationId id, String code, String zoneCode) {}

    /** What spoke for a bin. */
    public enum Because {
        /** The same goods lie there already. */
        SAME_GOODS("sameGoods"),
        /** It is empty. */
        EMPTY("empty"),
        /** It has room beside other goods. */
        ROOM("room");

        private final String code;

        Because(String code) {
            this.code = code;
        }

        /** The word in the API. */
        @JsonValue
        public String code() {
            return code;
        }
    }

    /**
     * What a rule found.
     *
     * @param rule its place, from 1; 0 stands for all bins when no rule is for these goods
     * @param bins how many bins it names
     * @param otherStorage how many of them offer other conditions
     * @param mixed how many hold what may not lie together
     * @param full how many have no room
     */
    public record Tried(int rule, int bins, int otherStorage, int mixed, int full) {}
}
