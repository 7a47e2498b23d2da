package io.redthread.process;

import java.util.List;

/**
 * What a person fills in to do a manual node (节点表单).
 *
 * @param fields in their order; at least one
 */
public record NodeForm(List<FormField> fields) {

    /** Keeps its own copy. */
    public NodeForm {
        fields = List.copyOf(fields);
    }
}
