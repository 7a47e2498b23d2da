package io.redthread.rules;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every kind of document that a set of rules can tell apart: the product, over all words its conditions use, of the values
 * between which they distinguish. What holds for the example of a cell holds for the whole cell.
 */
public interface Cells {

    /** The rules that were asked. */
    List<Rule> rules();

    /** Every cell once, those that cannot occur left out; a sample of them when {@link #sampled}. */
    Stream<Cell> stream();

    /** Whether there were too many to try all: then what is found is real, but not all need be found. */
    boolean sampled();
}
