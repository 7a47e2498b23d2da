package io.redthread.performance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is answered to an objection (申诉处理). It is accepted where facts are changed, refused where none is.
 *
 * @param words the answer
 * @param changes the facts that count otherwise from now on
 */
public record ObjectionAnswer(String words, List<Change> changes) {

    /**
     * A fact that counts otherwise.
     *
     * @param fact its key
     * @param excluded whether it does not count at all
     * @param minutes what it counts with instead; absent where it counts as good
     */
    public record Change(String fact, boolean excluded, Optional<BigDecimal> minutes) {}
}
