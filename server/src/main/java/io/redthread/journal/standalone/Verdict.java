package io.redthread.journal.standalone;

import io.redthread.journal.domain.Finding;
import java.util.List;
import java.util.Set;

/**
 * What a check found.
 *
 * @param what what was checked, for people
 * @param entries entries checked
 * @param checkpoints checkpoints checked
 * @param anchors anchors compared
 * @param head hash of the newest seal
 * @param keys fingerprints of the keys it is signed with
 * @param count how many things are wrong
 * @param findings the first of them
 */
record Verdict(
        String what,
        long entries,
        long checkpoints,
        long anchors,
        String head,
        Set<String> keys,
        long count,
        List<Finding> findings) {

    boolean clean() {
        return count == 0;
    }
}
