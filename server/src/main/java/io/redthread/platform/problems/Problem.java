package io.redthread.platform.problems;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem as it is sent.
 *
 * @param type {@code /problems/<module>/<name>}, a page of the product
 * @param title one sentence in the reader's language
 * @param status the HTTP status
 * @param detail what to know about this one case
 * @param instance the path that was called
 * @param traceId finds the case in the server's log
 * @param errors wrong values, each at its place
 * @param members the refusal's own facts
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String instance,
        String traceId,
        List<FieldProblem> errors,
        @JsonAnyGetter Map<String, Object> members) {

    /**
     * One wrong value.
     *
     * @param pointer JSON pointer to it
     * @param value as it came
     * @param detail what is wrong
     * @param remedy what to do
     */
    public record FieldProblem(
            String pointer,
            String value,
            String detail,
            @Nullable String remedy) {}
}
