package io.redthread.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;

/**
 * One rule of a set (规则): when its condition holds, its result counts.
 *
 * @param code kebab-case, unique in the set
 * @param when condition in CEL over the set's vocabulary
 * @param result what follows, in the words of the set's owner; several are divided by commas
 * @param reasonZh why, for people
 * @param reasonEn the same in English
 */
public record Rule(String code, String when, String result, String reasonZh, String reasonEn) {

    /** Its results one by one. */
    @JsonIgnore
    public List<String> results() {
        return Arrays.stream(result.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
