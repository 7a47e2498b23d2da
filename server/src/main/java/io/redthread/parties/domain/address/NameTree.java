package io.redthread.parties.domain.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A trie of names: from one position of a text it finds every name that begins there, shortest first. */
final class NameTree {

    /**
     * A place under one of its names.
     *
     * @param place the place
     * @param brief whether the name needs company
     */
    record Entry(Place place, boolean brief) {}

    private static final NameTree[] NONE = {};

    private char[] letters = {};
    private NameTree[] next = NONE;
    private Entry[] entries = {};

    /** Builds the tree of those names. */
    static NameTree of(TreeMap<String, List<Entry>> names) {
        var root = new NameTree();
        names.forEach((name, entries) -> {
            var node = root;
            for (var i = 0; i < name.length(); i++) {
                node = node.grow(name.charAt(i));
            }
            var all = new ArrayList<>(Arrays.asList(node.entries));
            all.addAll(entries);
            node.entries = all.toArray(Entry[]::new);
        });
        return root;
    }

    /** The node behind that letter, or null. */
    @Nullable
    NameTree step(char letter) {
        var at = Arrays.binarySearch(letters, letter);
        return at < 0 ? null : next[at];
    }

    /** The places whose name ends here. */
    Entry[] entries() {
        return entries;
    }

    private NameTree grow(char letter) {
        var at = Arrays.binarySearch(letters, letter);
        if (at >= 0) {
            return next[at];
        }
        var here = -at - 1;
        letters = Arrays.copyOf(letters, letters.length + 1);
        next = Arrays.copyOf(next, next.length + 1);
        System.arraycopy(letters, here, letters, here + 1, letters.length - here - 1);
        System.arraycopy(next, here, next, here + 1, next.length - here - 1);
        letters[here] = letter;
        next[here] = new NameTree();
        return next[here];
    }
}
